package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the signed-in person has: available, held, and the lots it consists of.
@RestController
class CreditAccountEndpoint {

    private final CreditAccountViews views;
    private final Freshness freshness;

    CreditAccountEndpoint(CreditAccountViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    record CreditAccount(
            String availableMicros,
            String heldMicros,
            String balanceMicros,
            List<CreditLot> lots,
            List<OpenHold> openHolds) {}

    record CreditLot(
            String lotId,
            String kind,
            String sizeMicros,
            String remainingMicros,
            Instant expiresAt,
            Instant grantedAt,
            String reason) {}

    record OpenHold(String holdId, String replyId, String conversationId, String amountMicros, Instant heldAt) {}

    @GetMapping("/api/v1/credit-account")
    ResponseEntity<CreditAccount> creditAccount(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.CREDITS);
        var id = CreditAccountId.of(user.id()).value();
        var row = views.findByAccountId(id);
        var balance = row.map(account -> account.balanceMicros).orElse(0L);
        var held = row.map(account -> account.heldMicros).orElse(0L);
        return Freshness.answer(
                position,
                new CreditAccount(
                        Long.toString(balance - held),
                        Long.toString(held),
                        Long.toString(balance),
                        views.lots(id).stream().map(CreditAccountEndpoint::lot).toList(),
                        views.openHolds(id).stream()
                                .map(CreditAccountEndpoint::hold)
                                .toList()));
    }

    private static CreditLot lot(CreditLotView lot) {
        return new CreditLot(
                lot.lotId,
                lot.kind,
                Long.toString(lot.sizeMicros),
                Long.toString(lot.remainingMicros),
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
