package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/checkout/sessions`. The payment intent comes only with the first attempt to pay, as in today's versions.
final class CreateSession implements StripeOperation {
    private static final long EXPIRES_SECONDS_MIN = Duration.ofMinutes(30).toSeconds();
    private static final long EXPIRES_SECONDS_MAX = Duration.ofHours(24).toSeconds();
    // The request takes a moment to arrive: asking for exactly 30 minutes is not refused.
    private static final long EXPIRES_SLACK_SECONDS = 60;
    private static final Set<String> KNOWN = Set.of(
            "adaptive_pricing",
            "after_expiration",
            "allow_promotion_codes",
            "automatic_tax",
            "billing_address_collection",
            "branding_settings",
            "cancel_url",
            "client_reference_id",
            "consent_collection",
            "currency",
            "custom_fields",
            "custom_text",
            "customer",
            "customer_account",
            "customer_creation",
            "customer_email",
            "customer_update",
            "discounts",
            "excluded_payment_method_types",
            "expand",
            "expires_at",
            "integration_identifier",
            "invoice_creation",
            "line_items",
            "locale",
            "metadata",
            "mode",
            "name_collection",
            "origin_context",
            "payment_intent_data",
            "payment_method_collection",
            "payment_method_configuration",
            "payment_method_data",
            "payment_method_options",
            "payment_method_types",
            "permissions",
            "phone_number_collection",
            "redirect_on_completion",
            "return_url",
            "saved_payment_method_options",
            "setup_intent_data",
            "shipping_address_collection",
            "shipping_options",
            "submit_type",
            "success_url",
            "tax_id_collection",
            "ui_mode",
            "wallet_options");
    private final StripeBooks sessions;
    private final StripeBooks customers;
    private final Clock clock;
    private final Supplier<String> baseUrl;

    CreateSession(StripeBooks sessions, StripeBooks customers, Clock clock, Supplier<String> baseUrl) {
        this.sessions = sessions;
        this.customers = customers;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    public ObjectNode run(StripeRequest request) {
        ObjectNode params = request.params();
        for (String name : params.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw StripeRefusal.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
        boolean setsUp = "setup".equals(request.param("mode"));
        if (!setsUp && !"payment".equals(request.param("mode"))) {
            throw StripeRefusal.invalid("parameter_missing", "mode", "mode must be payment or setup");
        }
        requireCustomer(request, setsUp);
        String successUrl = request.param("success_url");
        if (successUrl == null) {
            throw StripeRefusal.invalid("parameter_missing", "success_url", "Missing required param: success_url.");
        }
        requireAddress("success_url", successUrl);
        requireAddress("cancel_url", request.param("cancel_url"));
        ObjectNode session = session(request, setsUp ? LineItems.NONE : LineItems.of(params));
        if (setsUp) {
            setUp(session, params);
        }
        sessions.save(session);
        return SessionView.of(session, null, params.path("expand"));
    }

    private ObjectNode session(StripeRequest request, LineItems items) {
        long now = clock.instant().getEpochSecond();
        String id = "cs_test_a1" + RandomText.ofLength(56);
        ObjectNode session = Json.object();
        session.put("id", id);
        session.put("object", "checkout.session");
        session.putNull("after_expiration");
        session.putNull("allow_promotion_codes");
        session.put("amount_subtotal", items.total());
        session.put("amount_total", items.total());
        session.putObject("automatic_tax")
                .put("enabled", false)
                .putNull("liability")
                .putNull("status");
        session.putNull("billing_address_collection");
        session.put("cancel_url", request.param("cancel_url"));
        session.put("client_reference_id", request.param("client_reference_id"));
        session.putNull("client_secret");
        session.put("created", now);
        session.put("currency", items.currency());
        session.put("customer", request.param("customer"));
        session.put(
                "customer_creation",
                request.param("customer_creation") == null ? "if_required" : request.param("customer_creation"));
        session.putNull("customer_details");
        session.put("customer_email", request.param("customer_email"));
        session.put("expires_at", expiry(request, now));
        session.put("livemode", false);
        session.put("locale", request.param("locale"));
        session.set("metadata", Metadata.of(request.params().path("metadata")));
        session.put("mode", "payment");
        session.putNull("payment_intent");
        session.putNull("payment_link");
        session.put("payment_method_collection", "if_required");
        session.set("payment_method_types", methods(request));
        session.put("payment_status", items.total() == 0 ? "no_payment_required" : "unpaid");
        session.putNull("setup_intent");
        session.put("status", "open");
        session.put("submit_type", request.param("submit_type"));
        session.putNull("subscription");
        session.put("success_url", request.param("success_url"));
        session.putObject("total_details")
                .put("amount_discount", 0)
                .put("amount_shipping", 0)
                .put("amount_tax", 0);
        session.put("ui_mode", "hosted_page");
        session.put("url", baseUrl.get() + "/pay/" + id);
        session.set("_line_items", items.list());
        session.set("_payment_intent_data", PaymentIntents.template(request.params()));
        return session;
    }

    /// Nothing is paid on it.
    private static void setUp(ObjectNode session, ObjectNode params) {
        session.putNull("amount_subtotal").putNull("amount_total").putNull("currency");
        session.put("mode", "setup");
        session.put("payment_status", "no_payment_required");
        session.set("_setup_intent_data", SetupIntents.template(params));
    }

    private void requireCustomer(StripeRequest request, boolean setsUp) {
        String customer = request.param("customer");
        if (customer != null) {
            customers.get(customer);
        } else if (setsUp) {
            throw StripeRefusal.invalid("parameter_missing", "customer", "Missing required param: customer.");
        }
    }

    private static ArrayNode methods(StripeRequest request) {
        ArrayNode methods = Json.array();
        FormTree.list(request.params().path("payment_method_types")).forEach(methods::add);
        return methods.isEmpty() ? methods.add("card") : methods;
    }

    private static long expiry(StripeRequest request, long now) {
        long expiresAt = request.number("expires_at", now + EXPIRES_SECONDS_MAX);
        if (expiresAt < now + EXPIRES_SECONDS_MIN - EXPIRES_SLACK_SECONDS
                || expiresAt > now + EXPIRES_SECONDS_MAX + EXPIRES_SLACK_SECONDS) {
            throw StripeRefusal.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout"
                            + " Session creation.");
        }
        return expiresAt;
    }

    private static void requireAddress(String name, @Nullable String address) {
        if (address != null && !address.startsWith("http://") && !address.startsWith("https://")) {
            throw StripeRefusal.invalid(
                    "url_invalid", name, "Not a valid URL: an explicit scheme (such as https) must be provided.");
        }
    }
}
