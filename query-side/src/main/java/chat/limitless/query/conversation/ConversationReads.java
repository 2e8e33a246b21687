package chat.limitless.query.conversation;

import chat.limitless.api.conversation.Shelf;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads chats. Every question names the owner; a deleted chat is nobody's.
interface ConversationReads extends Repository<ConversationSummaryView, String> {

    @Query("select c from ConversationSummaryView c where c.conversationId = :id and c.ownerId = :ownerId"
            + " and c.deleted = false")
    Optional<ConversationSummaryView> find(String id, String ownerId);

    /// A chat whose first message was refused holds nothing: it can be gone on with, but nobody looks for it.
    @Query("select c from ConversationSummaryView c where c.ownerId = :ownerId and c.deleted = false"
            + " and c.shelf = :shelf and (c.lastMessageAtMicros is not null or c.titleSealed is not null)"
            + " and c.activityPosition < :before order by c.activityPosition desc")
    List<ConversationSummaryView> page(String ownerId, Shelf shelf, long before, Limit limit);

    /// The two halves of a copied turn stand at one position, a message (or continuation) before its reply.
    @Query("select i from TranscriptItemView i where i.conversationId = :id order by i.position, i.kind")
    List<TranscriptItemView> transcript(String id);
}
