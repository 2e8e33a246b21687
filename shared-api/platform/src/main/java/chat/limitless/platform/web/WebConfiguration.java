package chat.limitless.platform.web;

import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Ids;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP border of both applications.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(WebProperties.class)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInArgument());
        resolvers.add(new MinPositionArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleCheck());
    }

    @Bean
    static ProblemAnswers problemAnswers(JsonMapper json) {
        return new ProblemAnswers(json);
    }

    @Bean
    static FilterRegistrationBean<RequestLog> requestLog(Ids ids) {
        var registration = new FilterRegistrationBean<>(new RequestLog(ids));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<BodyLimit> bodyLimit(WebProperties properties, ProblemAnswers answers) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(properties.maxBodyBytes(), answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    static StoredAnswers storedAnswers(JdbcClient jdbc, PersonalDataVault vault, Clock clock) {
        return new StoredAnswers(jdbc, vault, clock);
    }

    @Bean
    static Idempotency idempotency(StoredAnswers stored, JsonMapper json) {
        return new StoredIdempotency(stored, json);
    }
}
