package chat.limitless.query.search;

import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which messages and replies of a chat stand below a removed message, read from the chat's own events: branches are
/// removed seldom, so nothing need be kept for it.
final class RemovedBranches {

    private static final int AT_ONCE = 500;

    private final EventLog log;
    private final EventSerializer serializer;

    RemovedBranches(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    /// For the id of each message and reply of the chat whether it was out of sight at the position.
    Map<String, Boolean> upTo(String chat, long position) {
        var parents = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        long next = 0;
        boolean more = true;
        while (more) {
            var events = log.readStream(chat, next, AT_ONCE);
            for (var stored : events) {
                if (stored.position() > position) {
                    break;
                }
                switch (serializer.deserialize(stored)) {
                    case MessagePosted posted -> {
                        var parent = posted.parentReplyId();
                        parents.put(posted.messageId().value(), parent == null ? "" : parent.value());
                    }
                    case ContinuationAsked asked ->
                        parents.put(
                                asked.messageId().value(),
                                asked.continuedReplyId().value());
                    case TurnCopied(var _, var _, var turn, var _) -> {
                        var parent = turn.parentReplyId();
                        parents.put(turn.messageId().value(), parent == null ? "" : parent.value());
                        parents.put(turn.replyId().value(), turn.messageId().value());
                    }
                    case ReplyRequested requested ->
                        parents.put(
                                requested.replyId().value(),
                                requested.messageId().value());
                    case BranchDeleted deleted -> taken.add(deleted.messageId().value());
                    case BranchRestored restored ->
                        taken.remove(restored.messageId().value());
                    default -> {
                        // says nothing of branches
                    }
                }
            }
            more = events.size() == AT_ONCE && events.getLast().position() < position;
            next += events.size();
        }
        return hidden(parents, taken);
    }

    /// A parent is always said before what is said below it.
    private static Map<String, Boolean> hidden(Map<String, String> parents, HashSet<String> taken) {
        var hidden = new LinkedHashMap<String, Boolean>();
        parents.forEach((id, parent) -> hidden.put(id, taken.contains(id) || hidden.getOrDefault(parent, false)));
        return hidden;
    }
}
