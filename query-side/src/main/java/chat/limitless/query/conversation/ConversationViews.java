package chat.limitless.query.conversation;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The projection group of chats; order is kept per chat, the receipts of its replies included.
@Configuration(proxyBeanMethods = false)
class ConversationViews {

    @Bean
    ProjectionGroup conversationProjections(JdbcClient jdbc, SealedColumns sealed) {
        return new ProjectionGroup(
                Groups.CONVERSATION,
                List.of(new ConversationProjection(jdbc, sealed), new TranscriptProjection(jdbc, sealed)),
                ConversationViews::conversationOf);
    }

    private static String conversationOf(DomainEvent event) {
        return event instanceof HoldSettled settled
                ? settled.receipt().conversationId().value()
                : ((ConversationEvent) event).conversationId().value();
    }
}
