package chat.limitless.command;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Debt;
import java.time.Duration;

/// Changes of credits that wait for a second person, each proposed by somebody of finance who does nothing else.
final class Proposals {

    /// More than one person may change alone.
    private static final long LARGE_MICROS = 500_000_000;

    private static final String ACCOUNTS = "/api/v1/finance/accounts/";

    /// Turns down the one of [#writeOff].
    static final String REJECTED_WRITE_OFF = "{\"owedMicros\":" + LARGE_MICROS + ",\"reason\":\"goodwill\"}";

    private Proposals() {}

    static String adjustment(String adjustmentId, long micros) {
        return "{\"adjustmentId\":\"" + adjustmentId + "\",\"amountMicros\":" + micros + ",\"reason\":\"goodwill\"}";
    }

    /// To add credits.
    static void adjust(CommandSideRig rig, String account, String adjustmentId) {
        propose(rig, ACCOUNTS + account + "/adjustments", adjustment(adjustmentId, LARGE_MICROS));
    }

    /// To give up a debt. Answers the part of the address that names it.
    static String writeOff(CommandSideRig rig) {
        var account = CreditAccountId.of(new UserId("usr_everydebtor"));
        Debt.of(rig, account, LARGE_MICROS);
        var debt = account + "/lots/lot_bought/write-off";
        propose(rig, ACCOUNTS + debt, REJECTED_WRITE_OFF);
        return debt;
    }

    private static void propose(CommandSideRig rig, String path, String body) {
        var another = rig.signedInAs(Role.FINANCE, "another-" + path.hashCode() + body.hashCode() + "@example.com");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> another.send("POST", path, body).status() == 204);
    }
}
