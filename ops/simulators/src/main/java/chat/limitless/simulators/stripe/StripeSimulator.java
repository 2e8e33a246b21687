package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Faults;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.RecordFile;
import chat.limitless.simulators.http.RequestLog;
import chat.limitless.simulators.http.Routes;
import chat.limitless.simulators.http.SimulatorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Payments: the API, the hosted page and the webhooks.
public final class StripeSimulator implements AutoCloseable {
    private static final String DEFAULT_VERSION = "2026-07-29.dahlia";
    private static final Duration TICK = Duration.ofMillis(250);
    private static final int KEPT = 20_000;
    private final List<RecordFile> files = new ArrayList<>();
    private final CheckoutFlow flow;
    private final StripeEvents events;
    private final WebhookSender sender;
    private final SimulatorServer server;
    private final Thread ticker;

    /// Starts it.
    public StripeSimulator(int port, @Nullable Path folder, Clock clock, Duration slowPayment, WebhookTiming timing)
            throws IOException {
        StripeBooks sessions = new StripeBooks(file(folder, "stripe-sessions"), "checkout.session");
        StripeBooks intents = new StripeBooks(file(folder, "stripe-payment-intents"), "payment_intent");
        Idempotency idempotency = new Idempotency(file(folder, "stripe-idempotency"), clock);
        events = new StripeEvents(new StripeBooks(file(folder, "stripe-events"), "event"), clock, DEFAULT_VERSION);
        StripeBooks customers = new StripeBooks(file(folder, "stripe-customers"), "customer");
        StripeBooks methods = new StripeBooks(file(folder, "stripe-payment-methods"), "payment_method");
        StripeBooks setups = new StripeBooks(file(folder, "stripe-setup-intents"), "setup_intent");
        SavedCards cards = new SavedCards(methods, clock);
        flow = new CheckoutFlow(sessions, intents, cards, new SetupIntents(setups, clock), events, clock, slowPayment);
        sender = new WebhookSender(events, clock, timing);
        Routes routes = new Routes();
        Api api = new Api(routes, idempotency, events);
        addReversals(folder, routes, api, intents, clock);
        addCards(routes, api, new Customers(customers, methods, setups, events, clock), cards, methods);
        ShowObjects show = new ShowObjects(sessions, intents, methods, events);
        api.add("POST", "/v1/checkout/sessions", new CreateSession(sessions, customers, clock, this::baseUrl));
        api.add("GET", "/v1/checkout/sessions", new ListSessions(sessions));
        api.add("GET", "/v1/checkout/sessions/{id}", show::session);
        api.add("GET", "/v1/checkout/sessions/{id}/line_items", show::lineItems);
        api.add("POST", "/v1/checkout/sessions/{id}/expire", new ExpireSession(flow));
        PaymentIntents paymentIntents = new PaymentIntents(intents, clock);
        api.add("POST", "/v1/payment_intents", new CreatePaymentIntent(paymentIntents, customers, cards, events));
        api.add("GET", "/v1/payment_intents", show::intents);
        api.add("GET", "/v1/payment_intents/{id}", show::intent);
        api.add("GET", "/v1/events", new ListEvents(events, clock));
        api.add("GET", "/v1/events/{id}", show::event);
        routes.add("GET", "/pay/{id}", new PaymentPage(sessions))
                .add("POST", "/pay/{id}", new PaymentAction(sessions, flow));
        addControl(routes, new StripeControl(flow, sender));
        server = new SimulatorServer(port, routes, StripeRefusal::body);
        ticker = Thread.ofVirtual().name("stripe-simulator-ticker").start(this::tickUntilClosed);
    }

    /// What STRIPE_API_BASE is set to; the pages are here as well.
    public String baseUrl() {
        return server.baseUrl();
    }

    /// Where events are sent from now on.
    public void deliverTo(WebhookTarget target) {
        sender.target(target);
    }

    /// Plans how the next events are delivered.
    public void plan(DeliveryPlan plan) {
        sender.plans().add(plan);
    }

    /// Pays an open session, as the button on the page does.
    public boolean pay(String sessionId) {
        return pay(sessionId, "");
    }

    /// The same with a card of which the number tells how its bank will answer later.
    public boolean pay(String sessionId, String cardNumber) {
        return flow.pay(sessionId, "payer@example.com", cardNumber);
    }

    /// All events as the API shows them, oldest first.
    public List<ObjectNode> events() {
        return events.newestFirst().reversed();
    }

    /// Delivers one event now and answers with the endpoint's status.
    public int send(String eventId, DeliveryPlan plan) {
        return sender.send(eventId, plan);
    }

    /// Every attempt so far.
    public List<Delivery> deliveries() {
        return sender.deliveries();
    }

    /// Faults for the next calls.
    public Faults faults() {
        return server.faults();
    }

    /// What was received.
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        ticker.interrupt();
        sender.close();
        server.close();
        files.forEach(RecordFile::close);
    }

    private RecordFile file(@Nullable Path folder, String name) {
        RecordFile file = RecordFile.open(folder, name, KEPT);
        files.add(file);
        return file;
    }

    private void tickUntilClosed() {
        try {
            while (true) {
                Thread.sleep(TICK);
                flow.tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void addControl(Routes routes, StripeControl control) {
        routes.add("POST", "/_sim/stripe/sessions/{id}/{action}", control::session)
                .add("POST", "/_sim/stripe/webhook", control::target)
                .add("POST", "/_sim/stripe/plan", control::plan)
                .add("DELETE", "/_sim/stripe/plan", control::plan)
                .add("POST", "/_sim/stripe/release", control::release)
                .add("POST", "/_sim/stripe/events/{id}/send", control::send)
                .add("GET", "/_sim/stripe/deliveries", control::deliveries);
    }

    /// Customers and the cards kept for them.
    private static void addCards(Routes routes, Api api, Customers customers, SavedCards cards, StripeBooks methods) {
        api.add("POST", "/v1/customers", customers::create);
        api.add("GET", "/v1/customers/{id}", customers::show);
        api.add("GET", "/v1/payment_methods/{id}", customers::method);
        api.add("POST", "/v1/payment_methods/{id}/detach", customers::detach);
        api.add("GET", "/v1/setup_intents/{id}", customers::setup);
        CardsPage page = new CardsPage(methods, cards, customers);
        routes.add("GET", "/cards", page::show)
                .add("POST", "/cards/{id}", page::press)
                .add("POST", "/_sim/stripe/cards/{id}/{action}", page::control);
    }

    /// What is taken back of payments: refunds, disputes, warnings of fraud.
    private void addReversals(@Nullable Path folder, Routes routes, Api api, StripeBooks intents, Clock clock) {
        StripeBooks refunds = new StripeBooks(file(folder, "stripe-refunds"), "refund");
        StripeBooks disputes = new StripeBooks(file(folder, "stripe-disputes"), "dispute");
        StripeBooks warnings = new StripeBooks(file(folder, "stripe-fraud-warnings"), "early_fraud_warning");
        Charges charges = new Charges(intents, refunds, disputes);
        RefundFlow refundFlow = new RefundFlow(refunds, charges, events, clock);
        DisputeFlow disputeFlow = new DisputeFlow(disputes, warnings, events, clock);
        ShowReversals show = new ShowReversals(refunds, disputes, warnings, charges);
        api.add("GET", "/v1/charges/{id}", show::charge);
        api.add("POST", "/v1/refunds", new CreateRefund(refundFlow, charges));
        api.add("GET", "/v1/refunds", show::refunds);
        api.add("GET", "/v1/refunds/{id}", show::refund);
        api.add("GET", "/v1/disputes", show::disputes);
        api.add("GET", "/v1/disputes/{id}", show::dispute);
        api.add("GET", "/v1/radar/early_fraud_warnings", show::warnings);
        api.add("GET", "/v1/radar/early_fraud_warnings/{id}", show::warning);
        ReversalControl control = new ReversalControl(charges, refundFlow, disputeFlow);
        PaymentsPage page = new PaymentsPage(intents, disputes, charges, control);
        routes.add("POST", "/_sim/stripe/payments/{id}/{action}", control::payment)
                .add("POST", "/_sim/stripe/refunds/{id}/{status}", control::refund)
                .add("POST", "/_sim/stripe/refunds", control::beginAs)
                .add("POST", "/_sim/stripe/disputes/{id}/{action}", control::dispute)
                .add("GET", "/payments", page::show)
                .add("POST", "/payments/{id}", page::press);
    }

    private record Api(Routes routes, Idempotency idempotency, StripeEvents events) {
        void add(String method, String pattern, StripeOperation operation) {
            Handler endpoint = new StripeEndpoint(operation, idempotency, events);
            routes.add(method, pattern, endpoint);
        }
    }
}
