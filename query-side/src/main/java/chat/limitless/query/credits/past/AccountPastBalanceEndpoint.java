package chat.limitless.query.credits.past;

import chat.limitless.api.accounts.Role;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What any account had at a position of the log, for finance. An account that never was had nothing.
@RestController
class AccountPastBalanceEndpoint {

    private final PastBalances balances;

    AccountPastBalanceEndpoint(PastBalances balances) {
        this.balances = balances;
    }

    @RequiresRole(Role.FINANCE)
    @GetMapping("/api/v1/finance/accounts/{accountId}/past")
    ResponseEntity<PastBalance> accountPastBalance(
            SignedIn user,
            MinPosition least,
            @PathVariable String accountId,
            @Parameter(description = "As of this position; as of now when left out")
                    @RequestParam(name = "position", required = false)
                    @Nullable
                    String asked) {
        return balances.answer(accountId, least, asked);
    }
}
