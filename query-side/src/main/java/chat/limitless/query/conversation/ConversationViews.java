package chat.limitless.query.conversation;

import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// The projection group of chats; order is kept per chat, the receipts of its replies included.
@Configuration(proxyBeanMethods = false)
class ConversationViews {

    @Bean
    ProjectionGroup conversationProjections(JdbcOperations jdbc, SealedColumns sealed) {
        return new ProjectionGroup(
                Groups.CONVERSATION,
                List.of(new ConversationProjection(jdbc, sealed), new TranscriptProjection(jdbc, sealed)),
                Map.of(HoldSettled.class, event -> conversationOf((HoldSettled) event)));
    }

    /// A settled hold is of the account; here it belongs to the chat it paid for.
    private static String conversationOf(HoldSettled settled) {
        return settled.receipt().conversationId().value();
    }
}
