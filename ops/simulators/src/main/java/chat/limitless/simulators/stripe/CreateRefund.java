package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/refunds`: of a payment intent or a charge, in full or in part.
final class CreateRefund implements StripeOperation {
    private static final Set<String> KNOWN = Set.of(
            "amount",
            "charge",
            "currency",
            "customer",
            "expand",
            "instructions_email",
            "metadata",
            "origin",
            "payment_intent",
            "reason",
            "refund_application_fee",
            "reverse_transfer");
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");
    private final RefundFlow flow;
    private final Charges charges;

    CreateRefund(RefundFlow flow, Charges charges) {
        this.flow = flow;
        this.charges = charges;
    }

    @Override
    public ObjectNode run(StripeRequest request) {
        for (String name : request.params().propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw StripeRefusal.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
        String reason = request.param("reason");
        if (reason != null && !REASONS.contains(reason)) {
            throw StripeRefusal.invalid(null, "reason", "Invalid reason: must be one of " + REASONS);
        }
        ObjectNode metadata = Metadata.of(request.params().path("metadata"));
        return Json.shown(flow.create(payment(request), amount(request), metadata, reason));
    }

    private ObjectNode payment(StripeRequest request) {
        String intent = request.param("payment_intent");
        String charge = request.param("charge");
        if (intent == null && charge == null) {
            throw StripeRefusal.invalid(
                    "parameter_missing",
                    "charge",
                    "One of the following params should be provided: charge or" + " payment_intent.");
        }
        ObjectNode payment = charges.payment(intent, charge);
        if (payment == null) {
            throw StripeRefusal.missing("payment", intent + " " + charge);
        }
        return payment;
    }

    private static @Nullable Long amount(StripeRequest request) {
        return request.param("amount") == null ? null : request.number("amount", 0);
    }
}
