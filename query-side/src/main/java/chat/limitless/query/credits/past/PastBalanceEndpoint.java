package chat.limitless.query.credits.past;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the signed-in person had at a position of the log: balance, lots and open holds.
@RestController
class PastBalanceEndpoint {

    private final PastBalances balances;

    PastBalanceEndpoint(PastBalances balances) {
        this.balances = balances;
    }

    @GetMapping("/api/v1/credit-account/past")
    ResponseEntity<PastBalance> pastBalance(
            SignedIn user,
            MinPosition least,
            @Parameter(description = "As of this position; as of now when left out")
                    @RequestParam(name = "position", required = false)
                    @Nullable
                    String asked) {
        return balances.answer(CreditAccountId.of(user.id()).value(), least, asked);
    }
}
