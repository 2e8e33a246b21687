package chat.limitless.command.conversation;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationCommand.CompleteReply;
import chat.limitless.api.conversation.ConversationCommand.ContinueReply;
import chat.limitless.api.conversation.ConversationCommand.DeleteBranch;
import chat.limitless.api.conversation.ConversationCommand.DeleteConversation;
import chat.limitless.api.conversation.ConversationCommand.FailReply;
import chat.limitless.api.conversation.ConversationCommand.InterruptReply;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationCommand.RenameConversation;
import chat.limitless.api.conversation.ConversationCommand.RestoreBranch;
import chat.limitless.api.conversation.ConversationCommand.RestoreConversation;
import chat.limitless.api.conversation.ConversationCommand.ShelveConversation;
import chat.limitless.api.conversation.ConversationCommand.StartConversation;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.ReplyTerms;
import chat.limitless.api.conversation.Shelf;
import chat.limitless.command.testing.Decisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/// The short words of the chat tests: Ann's chat at [#NOW]. Message `m` has the reply `m`; `after` names the reply that
/// a
/// message continues, null at the root.
final class ChatStories {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final UserId ANN = new UserId("usr_ann");
    static final UserId BOB = new UserId("usr_bob");
    static final ConversationId CHAT = new ConversationId("cnv_chat");

    private static final int LEFT_OUT = 2;
    private static final String MODEL = "openai/gpt-5-mini";

    private ChatStories() {}

    static AggregateTestFixture<Conversation> chat() {
        return Decisions.of(Conversation.class);
    }

    static StartConversation start(UserId by) {
        return new StartConversation(CHAT, by, NOW);
    }

    static ConversationStarted started() {
        return new ConversationStarted(CHAT, ANN, NOW);
    }

    static RenameConversation rename(String title) {
        return new RenameConversation(CHAT, ANN, PersonalText.of(title), false, NOW);
    }

    static RenameConversation renameAutomatically(String title) {
        return new RenameConversation(CHAT, ANN, PersonalText.of(title), true, NOW);
    }

    static ConversationRenamed renamed(String title, boolean automatic) {
        return new ConversationRenamed(CHAT, ANN, PersonalText.of(title), automatic, NOW);
    }

    static DeleteConversation delete(UserId by) {
        return new DeleteConversation(CHAT, by, NOW);
    }

    static ConversationDeleted deleted() {
        return new ConversationDeleted(CHAT, ANN, NOW);
    }

    static RestoreConversation restore(UserId by, Instant at) {
        return new RestoreConversation(CHAT, by, at);
    }

    static ConversationRestored restored() {
        return new ConversationRestored(CHAT, ANN, NOW);
    }

    static DeleteBranch deleteBranch(UserId by, String message) {
        return new DeleteBranch(CHAT, by, message(message), NOW);
    }

    static BranchDeleted branchDeleted(String message) {
        return new BranchDeleted(CHAT, ANN, message(message), NOW);
    }

    static RestoreBranch restoreBranch(UserId by, String message, Instant at) {
        return new RestoreBranch(CHAT, by, message(message), at);
    }

    static BranchRestored branchRestored(String message) {
        return new BranchRestored(CHAT, ANN, message(message), NOW);
    }

    static ShelveConversation shelve(UserId by, Shelf shelf) {
        return new ShelveConversation(CHAT, by, shelf, NOW);
    }

    static ConversationShelved shelved(Shelf shelf) {
        return new ConversationShelved(CHAT, ANN, shelf, NOW);
    }

    static PostMessage post(String message, @Nullable String after, String text) {
        return post(ANN, message, after, text, MODEL);
    }

    static PostMessage post(UserId by, String message, @Nullable String after, String text, String model) {
        return new PostMessage(
                CHAT,
                by,
                message(message),
                parent(after),
                PersonalText.of(text),
                text.length(),
                terms(message, model),
                NOW);
    }

    static ContinueReply continueReply(UserId by, String message, String reply) {
        return new ContinueReply(CHAT, by, message(message), reply(reply), terms(message, MODEL), NOW);
    }

    static ContinuationAsked continuationAsked(String message, String reply) {
        return new ContinuationAsked(CHAT, ANN, message(message), reply(reply), NOW);
    }

    static ReplyTerms terms(String message, String model) {
        return new ReplyTerms(reply(message), reply(message).holdId(), model, 1, 20, 4_000, 900, 9_000, LEFT_OUT);
    }

    static MessagePosted posted(String message, @Nullable String after, String text) {
        return new MessagePosted(CHAT, ANN, message(message), parent(after), PersonalText.of(text), text.length(), NOW);
    }

    static ReplyRequested requested(String message) {
        return new ReplyRequested(
                CHAT,
                ANN,
                reply(message),
                message(message),
                reply(message).holdId(),
                MODEL,
                1,
                20,
                4_000,
                900,
                9_000,
                NOW,
                LEFT_OUT);
    }

    static CompleteReply complete(String reply, String text) {
        return new CompleteReply(
                CHAT, ANN, reply(reply), PersonalText.of(text), null, MODEL, "stop", text.length(), "gen-1", NOW);
    }

    static ReplyCompleted completed(String reply, String text) {
        return new ReplyCompleted(
                CHAT, ANN, reply(reply), PersonalText.of(text), null, MODEL, "stop", text.length(), "gen-1", NOW);
    }

    static ReplyCompleted completedAtLength(String reply, String text) {
        return new ReplyCompleted(
                CHAT, ANN, reply(reply), PersonalText.of(text), null, MODEL, "length", text.length(), "gen-1", NOW);
    }

    static InterruptReply interrupt(String reply, String text) {
        return new InterruptReply(
                CHAT, ANN, reply(reply), PersonalText.of(text), null, MODEL, "stopped", text.length(), "gen-1", NOW);
    }

    static ReplyInterrupted interrupted(String reply, String text) {
        return new ReplyInterrupted(
                CHAT, ANN, reply(reply), PersonalText.of(text), null, MODEL, "stopped", text.length(), "gen-1", NOW);
    }

    static FailReply fail(String reply) {
        return new FailReply(CHAT, ANN, reply(reply), "provider.rate-limited", NOW);
    }

    static ReplyFailed failed(String reply) {
        return new ReplyFailed(CHAT, ANN, reply(reply), "provider.rate-limited", NOW);
    }

    /// A started chat in which Ann wrote `m` and its reply runs, and then these events.
    static List<Object> running(Object... more) {
        var events = new ArrayList<Object>(List.of(started(), posted("mmm", null, "Hello"), requested("mmm")));
        events.addAll(List.of(more));
        return events;
    }

    static MessageId message(String name) {
        return new MessageId("msg_" + name);
    }

    static ReplyId reply(String name) {
        return new ReplyId("rpl_" + name);
    }

    private static @Nullable ReplyId parent(@Nullable String after) {
        return after == null ? null : reply(after);
    }
}
