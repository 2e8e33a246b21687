package chat.limitless.query.conversation;

import chat.limitless.api.conversation.Shelf;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `conversation_summary`, to read.
@Entity
@Immutable
@Table(name = "conversation_summary")
@SuppressWarnings("NullAway.Init")
class ConversationSummaryView {
    @Id
    String conversationId;

    String ownerId;

    byte @Nullable [] titleSealed;

    boolean titleAutomatic;
    long startedAtMicros;

    @Nullable
    Long lastMessageAtMicros;

    long activityPosition;
    int runningReplies;
    boolean deleted;

    @Enumerated(EnumType.STRING)
    Shelf shelf;

    @Nullable
    String forkedFromConversationId;

    @Nullable
    String forkedFromMessageId;

    protected ConversationSummaryView() {}
}
