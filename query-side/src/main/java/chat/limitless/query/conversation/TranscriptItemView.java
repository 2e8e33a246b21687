package chat.limitless.query.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `transcript_item`, to read.
@Entity
@Immutable
@Table(name = "transcript_item")
@SuppressWarnings("NullAway.Init")
class TranscriptItemView {
    @Id
    String itemId;

    String conversationId;
    long position;
    String kind;
    long atMicros;
    boolean removed;

    @Nullable
    String parentReplyId;

    @Nullable
    String messageId;

    @Nullable
    String status;

    @Nullable
    String reason;

    @Nullable
    String finishReason;

    @Nullable
    String modelAsked;

    @Nullable
    String modelAnswered;

    @Nullable
    Long holdMicros;

    @Nullable
    Long estimateMicros;

    @Nullable
    Integer leftOutMessages;

    @Nullable
    String receipt;

    byte @Nullable [] textSealed;
    byte @Nullable [] reasoningSealed;

    protected TranscriptItemView() {}
}
