package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.credits.CreditNotices.CreditNotice;
import chat.limitless.query.credits.SpendingLimits.Limits;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the signed-in person has: available, held, frozen and owed, the lots it consists of, the limits they set, and
/// what they should know now.
@RestController
class CreditAccountEndpoint {

    private final CreditAccountViews views;
    private final SpendingLimits limits;
    private final CreditNotices notices;
    private final Freshness freshness;

    CreditAccountEndpoint(CreditAccountViews views, SpendingLimits limits, CreditNotices notices, Freshness freshness) {
        this.views = views;
        this.limits = limits;
        this.notices = notices;
        this.freshness = freshness;
    }

    record CreditAccount(
            @Schema(description = "What can be spent: the balance without what is held and frozen")
            String availableMicros,

            @Schema(description = "Set aside for answers that are being written")
            String heldMicros,

            @Schema(description = "Not to be spent while a refund or a dispute about its purchase is open")
            String frozenMicros,

            @Schema(description = "Spent before its payment was taken back; paid by the next purchase")
            String debtMicros,

            String balanceMicros,
            List<CreditLot> lots,
            List<OpenHold> openHolds,

            @Nullable @Schema(description = "Null while none were ever set")
            Limits limits,

            @Schema(description = "What still holds of the warnings, newest first, twenty at most")
            List<CreditNotice> notices) {}

    record CreditLot(
            String lotId,
            String kind,
            @Nullable String purchaseId,

            @Schema(
                    description =
                            "What was paid for the whole lot, in the smallest unit of `currency`; 0 for given ones")
            long paidMinor,

            @Nullable @Schema(description = "Null for credits that were given")
            String currency,

            @Schema(description = "What remains and was spent, expired, revoked, repaid and adjusted, together")
            String sizeMicros,

            String remainingMicros,
            String spentMicros,

            @Schema(description = "Left at the end of the lot")
            String expiredMicros,

            @Schema(description = "Taken back by a refund or a lost dispute")
            String revokedMicros,

            @Schema(description = "Paid what was owed for other lots")
            String repaidMicros,

            @Schema(description = "Taken by hand") String adjustedMicros,

            @Schema(description = "Part of what remains that cannot be spent now")
            String frozenMicros,

            @Schema(description = "Owed for this lot") String debtMicros,

            Instant expiresAt,
            Instant grantedAt,
            String reason) {}

    record OpenHold(String holdId, String replyId, String conversationId, String amountMicros, Instant heldAt) {}

    @GetMapping("/api/v1/credit-account")
    ResponseEntity<CreditAccount> creditAccount(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.CREDITS);
        var id = CreditAccountId.of(user.id()).value();
        var account = views.findByAccountId(id)
                .map(this::account)
                .orElseGet(() -> new CreditAccount("0", "0", "0", "0", "0", List.of(), List.of(), null, List.of()));
        return Freshness.answer(position, account);
    }

    private CreditAccount account(CreditAccountView account) {
        var lots = views.lots(account.accountId);
        return new CreditAccount(
                Long.toString(account.balanceMicros - account.heldMicros - account.frozenMicros),
                Long.toString(account.heldMicros),
                Long.toString(account.frozenMicros),
                Long.toString(account.debtMicros),
                Long.toString(account.balanceMicros),
                lots.stream().map(CreditAccountEndpoint::lot).toList(),
                views.openHolds(account.accountId).stream()
                        .map(CreditAccountEndpoint::hold)
                        .toList(),
                limits.of(account),
                notices.of(account, lots));
    }

    private static CreditLot lot(CreditLotView lot) {
        return new CreditLot(
                lot.lotId,
                lot.kind,
                lot.purchaseId,
                lot.paidMinor,
                lot.currency,
                Long.toString(lot.sizeMicros),
                Long.toString(lot.remainingMicros),
                Long.toString(lot.spentMicros),
                Long.toString(lot.expiredMicros),
                Long.toString(lot.revokedMicros),
                Long.toString(lot.repaidMicros),
                Long.toString(lot.adjustedMicros),
                Long.toString(lot.frozenMicros),
                Long.toString(lot.debtMicros),
                instant(lot.expiresAtMicros),
                instant(lot.grantedAtMicros),
                lot.reason);
    }

    private static OpenHold hold(CreditHoldView hold) {
        return new OpenHold(
                hold.holdId,
                hold.replyId,
                hold.conversationId,
                Long.toString(hold.amountMicros),
                instant(hold.heldAtMicros));
    }
}
