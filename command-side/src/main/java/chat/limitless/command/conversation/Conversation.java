package chat.limitless.command.conversation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.conversation.ConversationCommand.CompleteReply;
import chat.limitless.api.conversation.ConversationCommand.ContinueReply;
import chat.limitless.api.conversation.ConversationCommand.DeleteBranch;
import chat.limitless.api.conversation.ConversationCommand.DeleteConversation;
import chat.limitless.api.conversation.ConversationCommand.FailReply;
import chat.limitless.api.conversation.ConversationCommand.ForkConversation;
import chat.limitless.api.conversation.ConversationCommand.InterruptReply;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationCommand.RenameConversation;
import chat.limitless.api.conversation.ConversationCommand.RestoreBranch;
import chat.limitless.api.conversation.ConversationCommand.RestoreConversation;
import chat.limitless.api.conversation.ConversationCommand.ShelveConversation;
import chat.limitless.api.conversation.ConversationCommand.StartConversation;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [ConversationDecider]. Every command may meet a missing aggregate, so that the decider is
/// the one
/// place that refuses. Raise the revision whenever [ConversationState] changes its shape: older snapshots are then
/// ignored.
@AggregateRoot(type = "Conversation")
@Revision("5")
class Conversation {

    @AggregateIdentifier
    private @Nullable ConversationId id;

    private ConversationState state = ConversationState.NONE;

    Conversation() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(StartConversation command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ForkConversation command) {
        append(ForkDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RenameConversation command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ShelveConversation command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DeleteConversation command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RestoreConversation command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PostMessage command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ContinueReply command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DeleteBranch command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RestoreBranch command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CompleteReply command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(InterruptReply command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(FailReply command) {
        append(ConversationDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    List<PathStep> on(TracePath question) {
        return ConversationDecider.decide(state, question);
    }

    @EventSourcingHandler
    void on(ConversationEvent event) {
        id = event.conversationId();
        state = state.evolve(event);
    }

    private static void append(List<? extends ConversationEvent> events) {
        events.forEach(event -> apply(event));
    }
}
