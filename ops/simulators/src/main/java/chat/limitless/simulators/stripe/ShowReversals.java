package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Charges, refunds, disputes and warnings, one by its id or a list.
final class ShowReversals {
    private final StripeBooks refunds;
    private final StripeBooks disputes;
    private final StripeBooks warnings;
    private final Charges charges;

    ShowReversals(StripeBooks refunds, StripeBooks disputes, StripeBooks warnings, Charges charges) {
        this.refunds = refunds;
        this.disputes = disputes;
        this.warnings = warnings;
        this.charges = charges;
    }

    ObjectNode charge(StripeRequest request) {
        ObjectNode payment = charges.payment(null, request.id());
        if (payment == null) {
            throw StripeRefusal.missing("charge", request.id());
        }
        return charges.of(payment);
    }

    ObjectNode refund(StripeRequest request) {
        return Json.shown(refunds.get(request.id()));
    }

    ObjectNode refunds(StripeRequest request) {
        return list(request, "/v1/refunds", refunds);
    }

    ObjectNode dispute(StripeRequest request) {
        return Json.shown(disputes.get(request.id()));
    }

    ObjectNode disputes(StripeRequest request) {
        return list(request, "/v1/disputes", disputes);
    }

    ObjectNode warning(StripeRequest request) {
        return Json.shown(warnings.get(request.id()));
    }

    ObjectNode warnings(StripeRequest request) {
        return list(request, "/v1/radar/early_fraud_warnings", warnings);
    }

    private static ObjectNode list(StripeRequest request, String url, StripeBooks books) {
        return ListPage.of(
                request,
                url,
                books.newestFirst(),
                object -> List.of("payment_intent", "charge").stream().allMatch(name -> {
                    String wanted = request.param(name);
                    return wanted == null || wanted.equals(object.path(name).asString(""));
                }));
    }
}
