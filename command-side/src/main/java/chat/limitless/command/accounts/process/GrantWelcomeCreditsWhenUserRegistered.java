package chat.limitless.command.accounts.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.platform.Commands;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/// Opens the credit account of a new person with the welcome grant. The lot always has the same name, so it comes once
/// however often the event does.
@Component
class GrantWelcomeCreditsWhenUserRegistered {

    private static final LotId WELCOME = new LotId("lot_welcome");
    private static final int PROMOTIONAL_PRIORITY = 10;

    private final Commands commands;
    private final WelcomeProperties welcome;

    GrantWelcomeCreditsWhenUserRegistered(Commands commands, WelcomeProperties welcome) {
        this.commands = commands;
        this.welcome = welcome;
    }

    @EventHandler
    void on(UserRegistered event) {
        try {
            commands.send(command(event, welcome));
        } catch (Refused refused) {
            // Granted before the configured amount was changed: that one stands.
            if (!refused.code().equals(RefusalCode.CREDITS_GRANT_DIFFERS.code())) {
                throw refused;
            }
        }
    }

    static CreditCommand command(UserRegistered event, WelcomeProperties welcome) {
        var account = CreditAccountId.of(event.userId());
        if (welcome.creditsMicros() == 0) {
            return new OpenCreditAccount(account, event.registeredAt());
        }
        return new GrantLot(
                account,
                WELCOME,
                LotKind.PROMOTIONAL,
                welcome.creditsMicros(),
                0,
                null,
                null,
                PROMOTIONAL_PRIORITY,
                event.registeredAt().plus(welcome.expiresAfter()),
                "welcome",
                event.registeredAt());
    }
}
