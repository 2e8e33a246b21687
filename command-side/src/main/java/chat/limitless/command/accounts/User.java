package chat.limitless.command.accounts;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EnableUser;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.OpenDataView;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserCommand.SetMailPreferences;
import chat.limitless.api.accounts.UserCommand.SignIn;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [UserDecider]. Every command may meet a missing aggregate, so that the decider is the one
/// place that refuses. Raise the revision whenever [UserState] changes its shape: older snapshots are then ignored.
@AggregateRoot(type = "User")
@Revision("3")
class User {

    @AggregateIdentifier
    private @Nullable UserId id;

    private UserState state = UserState.NONE;

    User() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SignIn command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(EndSignIn command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(GrantRole command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RevokeRole command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DisableUser command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(EnableUser command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(OpenDataView command) {
        append(UserDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SetMailPreferences command) {
        append(UserDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        state = state.evolve(event);
    }

    private static void append(List<? extends UserEvent> events) {
        events.forEach(event -> apply(event));
    }
}
