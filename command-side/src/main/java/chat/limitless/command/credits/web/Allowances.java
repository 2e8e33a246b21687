package chat.limitless.command.credits.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AllowanceCommand.UseAllowance;
import chat.limitless.api.credits.AllowanceId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.Commands;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Counts what a person changes by hand before the account is asked: a change is counted that is then refused rather
/// than made uncounted.
@Component
class Allowances {

    private final Commands commands;
    private final AdjustmentProperties properties;

    Allowances(Commands commands, AdjustmentProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    /// What the account may do with this change when one person asks for it: nothing once the person's allowance does
    /// not cover it.
    AloneLimit use(UserId person, CreditAccountId accountId, String change, long micros, Instant at) {
        var alone = properties.alone();
        try {
            commands.send(new UseAllowance(AllowanceId.of(person), accountId, change, micros, alone, at));
            return alone;
        } catch (Refused refused) {
            if (refused.code().equals(RefusalCode.CREDITS_ALLOWANCE_USED.code())) {
                return alone.nothing();
            }
            throw refused;
        }
    }
}
