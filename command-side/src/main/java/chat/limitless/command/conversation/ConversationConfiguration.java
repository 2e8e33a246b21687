package chat.limitless.command.conversation;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    static AggregateRegistration<Conversation> conversationAggregate() {
        return AggregateRegistration.of(Conversation.class, Conversation::new, "conversation.conversation", 5);
    }
}
