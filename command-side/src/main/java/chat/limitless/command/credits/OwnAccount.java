package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;

/// Nobody decides about their own money.
final class OwnAccount {

    private OwnAccount() {}

    static void refuse(CreditAccountId accountId, UserId actor) {
        if (accountId.userId().equals(actor)) {
            throw new Refused(RefusalCode.FINANCE_OWN_ACCOUNT);
        }
    }
}
