package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.PaymentProviderFailure;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.payments.recharge.process.CustomerOf;
import chat.limitless.platform.DerivedIds;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Idempotency;
import chat.limitless.platform.web.Limited;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Makes a page on which a card is saved and nothing is paid. A page that is lost costs nothing, so that nothing is
/// recorded before the card is there.
@RestController
class SetUpMethodEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpMethodEndpoint.class);
    private static final String ROUTE = "auto-recharge/card-setups";

    private final CustomerOf customers;
    private final SavedMethods provider;
    private final Idempotency idempotency;

    SetUpMethodEndpoint(CustomerOf customers, SavedMethods provider, Idempotency idempotency) {
        this.customers = customers;
        this.provider = provider;
        this.idempotency = idempotency;
    }

    /// The version of the words the user has agreed to.
    record Body(@NotBlank String consentVersion) {}

    /// Where the card is entered.
    record Answer(String url) {}

    @Limited(Limit.CHECKOUT)
    @Answers(
            value = 201,
            refusals = {RefusalCode.RECHARGE_CONSENT_OUTDATED, RefusalCode.USER_ERASED},
            problems = ProblemCode.PAYMENT_PROVIDER_AWAY)
    @PostMapping("/api/v1/auto-recharge/card-setups")
    ResponseEntity<Answer> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Body body,
            SignedIn user) {
        return idempotency.once(
                user.id(), ROUTE, key, body, Answer.class, checkedKey -> pageFor(checkedKey, body, user));
    }

    private ResponseEntity<Answer> pageFor(String key, Body body, SignedIn user) {
        ConsentGiven.require(body.consentVersion());
        try {
            var rechargeId = AutoRechargeId.of(user.id());
            var customer = customers.reference(rechargeId).orElseThrow(() -> new Refused(RefusalCode.USER_ERASED));
            var once = "payments.set-up-method:" + DerivedIds.hash(user.id().value(), ROUTE, key);
            var page = provider.openSetup(rechargeId, customer, RechargeConsent.VERSION, once);
            return ResponseEntity.status(HttpStatus.CREATED).body(new Answer(page.url()));
        } catch (PaymentProviderFailure failure) {
            LOG.warn("no page to save a card on: {}", failure.getMessage());
            throw new Problem(ProblemCode.PAYMENT_PROVIDER_AWAY);
        }
    }
}
