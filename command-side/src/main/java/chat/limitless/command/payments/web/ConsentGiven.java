package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.recharge.RechargeConsent;
import java.util.Map;

/// Whether somebody agreed to the words shown today.
final class ConsentGiven {

    private ConsentGiven() {}

    static void require(String version) {
        if (!version.equals(RechargeConsent.VERSION)) {
            throw new Refused(RefusalCode.RECHARGE_CONSENT_OUTDATED, Map.of("consentVersion", RechargeConsent.VERSION));
        }
    }
}
