package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Finance gives money back. Accepted is not refunded: the provider is asked afterwards. The client makes the id of the
/// request, so that a repeated call is the same request.
@RestController
@RequiresRole({Role.FINANCE, Role.ADMIN})
class RefundEndpoint {

    private final Commands commands;
    private final Clock clock;

    RefundEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// How much, and why: a short code.
    record Body(
            @NotNull RefundRequestId requestId,

            @Nullable
            @Schema(
                    description = "The payment it goes back from, which may be one that was parked; the one that counts"
                            + " when left out")
            String paymentId,

            @Positive long amountMinor,
            @NotBlank String reason) {}

    /// The request as it will be told of.
    record Answer(String purchaseId, String requestId) {}

    @Answers(
            value = 202,
            refusals = {
                RefusalCode.PURCHASE_UNKNOWN,
                RefusalCode.PURCHASE_NOT_PAID,
                RefusalCode.REFUND_TOO_HIGH,
                RefusalCode.REFUND_DISPUTED,
                RefusalCode.REFUND_DIFFERS,
                RefusalCode.CREDITS_REASON_INVALID,
                RefusalCode.FINANCE_OWN_ACCOUNT
            })
    @PostMapping("/api/v1/finance/purchases/{purchaseId}/refunds")
    ResponseEntity<Answer> refund(@PathVariable PurchaseId purchaseId, @Valid @RequestBody Body body, SignedIn person) {
        var answer = commands.send(new RequestRefund(
                purchaseId,
                body.requestId(),
                body.paymentId(),
                body.amountMinor(),
                body.reason(),
                person.id(),
                clock.instant()));
        return ResponseEntity.accepted()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .body(new Answer(purchaseId.value(), body.requestId().value()));
    }
}
