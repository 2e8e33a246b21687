package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.AllowanceCommand.GiveAllowanceBack;
import chat.limitless.api.credits.AllowanceCommand.UseAllowance;
import chat.limitless.api.credits.AllowanceEvent;
import chat.limitless.api.credits.AllowanceEvent.AllowanceGivenBack;
import chat.limitless.api.credits.AllowanceEvent.AllowanceUsed;
import java.util.List;
import java.util.Map;

/// What one person of finance may change alone, in all accounts together: many small changes are one large one.
final class AllowanceDecider {

    private AllowanceDecider() {}

    static List<AllowanceUsed> decide(ByHand used, UseAllowance command) {
        var name = name(command.accountId().value(), command.change());
        if (used.counts(name, command.amountMicros(), command.alone(), command.at())) {
            return List.of();
        }
        if (command.amountMicros() <= 0) {
            throw new Refused(RefusalCode.CREDITS_AMOUNT_INVALID, Map.of("amountMicros", command.amountMicros()));
        }
        if (!used.allows(command.amountMicros(), command.alone(), command.at())) {
            throw new Refused(
                    RefusalCode.CREDITS_ALLOWANCE_USED,
                    Map.of(
                            "amountMicros", command.amountMicros(),
                            "aloneMicros", command.alone().micros()));
        }
        return List.of(new AllowanceUsed(
                command.allowanceId(), command.accountId(), command.change(), command.amountMicros(), command.at()));
    }

    static List<AllowanceGivenBack> decide(ByHand used, GiveAllowanceBack command) {
        var givenBack = new AllowanceGivenBack(
                command.allowanceId(),
                command.accountId(),
                command.change(),
                command.amountMicros(),
                command.usedAt(),
                command.at());
        return evolve(used, givenBack).equals(used) ? List.of() : List.of(givenBack);
    }

    static ByHand evolve(ByHand used, AllowanceEvent event) {
        return switch (event) {
            case AllowanceUsed told ->
                used.with(new ByHand.Change(
                        name(told.accountId().value(), told.change()), told.amountMicros(), told.usedAt()));
            case AllowanceGivenBack told ->
                used.without(name(told.accountId().value(), told.change()), told.amountMicros(), told.usedAt());
        };
    }

    private static String name(String accountId, String change) {
        return accountId + " " + change;
    }
}
