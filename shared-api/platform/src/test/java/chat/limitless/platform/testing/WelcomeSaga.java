package chat.limitless.platform.testing;

import static org.axonframework.modelling.saga.SagaLifecycle.end;

import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.platform.Commands;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;

/// A process with state: grants a lot for every role a registered member gets, numbered by the saga.
public class WelcomeSaga {

    private int granted;

    @StartSaga
    @SagaEventHandler(associationProperty = "userId")
    void on(UserRegistered event) {
        granted = 0;
    }

    @SagaEventHandler(associationProperty = "userId")
    void on(RoleGranted event, Commands commands) {
        granted++;
        commands.send(new GrantLot(
                CreditAccountId.of(event.userId()),
                new LotId("lot_role" + granted),
                LotKind.PROMOTIONAL,
                granted,
                0,
                null,
                null,
                1,
                event.grantedAt(),
                "role",
                event.grantedAt()));
    }

    @SagaEventHandler(associationProperty = "userId")
    void on(UserDisabled event) {
        end();
    }

    /// For the serializer.
    public int getGranted() {
        return granted;
    }

    /// For the serializer.
    public void setGranted(int value) {
        granted = value;
    }
}
