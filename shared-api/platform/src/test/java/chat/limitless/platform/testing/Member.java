package chat.limitless.platform.testing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EnableUser;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserCommand.SignIn;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.RoleRevoked;
import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserEnabled;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Somebody with roles and personal text, who does whatever is asked.
@AggregateRoot(type = "Member")
public class Member {

    @AggregateIdentifier
    private @Nullable UserId id;

    Member() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SignIn command) {
        apply(new UserRegistered(
                command.userId(),
                command.issuer(),
                command.externalId(),
                command.name(),
                command.email(),
                command.loginMethod(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(GrantRole command) {
        apply(new RoleGranted(command.userId(), command.role(), command.by(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RevokeRole command) {
        apply(new RoleRevoked(command.userId(), command.role(), command.by(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DisableUser command) {
        apply(new UserDisabled(command.userId(), command.by(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(EnableUser command) {
        apply(new UserEnabled(command.userId(), command.by(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(EndSignIn command) {
        apply(new SignInEnded(command.userId(), command.signInId(), command.reason(), command.at()));
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
    }
}
