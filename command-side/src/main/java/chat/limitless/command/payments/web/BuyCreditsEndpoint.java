package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.process.PacksOnSale;
import chat.limitless.platform.Commands;
import chat.limitless.platform.DerivedIds;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Idempotency;
import chat.limitless.platform.web.Limited;
import chat.limitless.platform.web.PositionHeaders;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Starts a purchase at our price and answers with the page to pay on. When the provider is slow the answer is 202 and
/// the address follows with the live changes.
@RestController
class BuyCreditsEndpoint {

    private static final String ROUTE = "purchases";
    private static final Duration WAIT_FOR_PAGE = Duration.ofSeconds(5);

    private final Commands commands;
    private final PacksOnSale packs;
    private final CheckoutAddresses addresses;
    private final Idempotency idempotency;
    private final Clock clock;

    BuyCreditsEndpoint(
            Commands commands, PacksOnSale packs, CheckoutAddresses addresses, Idempotency idempotency, Clock clock) {
        this.commands = commands;
        this.packs = packs;
        this.addresses = addresses;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /// What the buyer chooses; the price is ours. With `saveCardConsent`, the version of the words they agreed to, the
    /// card they pay with is saved for recharging.
    record Body(@NotBlank String packId, @Nullable String saveCardConsent) {}

    /// The purchase, and where to pay once that is known.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String purchaseId, @Nullable String checkoutUrl) {}

    @Limited(Limit.CHECKOUT)
    @Answers(
            value = {201, 202},
            refusals = {RefusalCode.PACK_UNKNOWN, RefusalCode.RECHARGE_CONSENT_OUTDATED, RefusalCode.USER_ERASED})
    @PostMapping("/api/v1/purchases")
    ResponseEntity<Answer> buy(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Body body,
            SignedIn user) {
        return idempotency.once(user.id(), ROUTE, key, body, Answer.class, checkedKey -> start(checkedKey, body, user));
    }

    private ResponseEntity<Answer> start(String key, Body body, SignedIn user) {
        var offer = packs.find(body.packId(), clock.instant())
                .orElseThrow(() -> new Refused(RefusalCode.PACK_UNKNOWN, Map.of("packId", body.packId())));
        if (body.saveCardConsent() != null) {
            ConsentGiven.require(body.saveCardConsent());
        }
        var purchaseId = new PurchaseId(DerivedIds.of("pay_", user.id().value(), ROUTE, key));
        var answer = commands.send(command(purchaseId, user, offer, body.saveCardConsent()));
        var url = pageOf(purchaseId);
        return ResponseEntity.status(url == null ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .body(new Answer(purchaseId.value(), url));
    }

    private StartPurchase command(
            PurchaseId purchaseId, SignedIn user, PacksOnSale.Offer offer, @Nullable String consent) {
        var pack = offer.pack();
        return new StartPurchase(
                purchaseId,
                user.id(),
                pack.packId(),
                pack.creditsMicros(),
                pack.amountMinor(),
                pack.currency(),
                offer.priceListVersion(),
                null,
                consent,
                clock.instant());
    }

    private @Nullable String pageOf(PurchaseId purchaseId) {
        try {
            var purchase = addresses.await(purchaseId, WAIT_FOR_PAGE);
            return purchase.isEmpty() || purchase.get().opened() == null
                    ? null
                    : purchase.get().opened().checkoutUrl();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
