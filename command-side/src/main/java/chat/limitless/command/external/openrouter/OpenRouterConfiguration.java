package chat.limitless.command.external.openrouter;

import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.command.prices.port.ModelCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// OpenRouter behind the ports of the features.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenRouterProperties.class)
class OpenRouterConfiguration {

    @Bean
    OpenRouterHttp openRouterHttp(OpenRouterProperties properties) {
        return new OpenRouterHttp(properties);
    }

    @Bean
    LanguageModel languageModel(OpenRouterHttp http) {
        return new OpenRouterLanguageModel(http);
    }

    @Bean
    ModelCatalogue modelCatalogue(OpenRouterHttp http) {
        return new OpenRouterCatalogue(http);
    }
}
