package chat.limitless.platform.web;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How both applications describe what they answer, where the description is switched on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("springdoc.api-docs.enabled")
class PublishedApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(UserId.class, String.class)
                .replaceWithClass(ConversationId.class, String.class)
                .replaceWithClass(ReplyId.class, String.class);
    }

    @Bean
    static PublishedAnswers publishedAnswers(ObjectProvider<PublicRoutes> routes) {
        return new PublishedAnswers(new SignatureProblems(routes.stream().toList()));
    }
}
