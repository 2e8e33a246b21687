package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Delivers events to the endpoint until it takes them, each attempt signed anew.
final class WebhookSender implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();
    private final DeliveryPlans plans = new DeliveryPlans();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final StripeEvents events;
    private final Clock clock;
    private final WebhookTiming timing;
    private volatile @Nullable WebhookTarget target;

    WebhookSender(StripeEvents events, Clock clock, WebhookTiming timing) {
        this.events = events;
        this.clock = clock;
        this.timing = timing;
        events.listener(this::deliver);
    }

    DeliveryPlans plans() {
        return plans;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /// Sets the endpoint. What no endpoint has taken yet is sent to it, as Stripe goes on trying for days.
    void target(WebhookTarget newTarget) {
        boolean first = target == null;
        target = newTarget;
        if (first) {
            events.undelivered().forEach(event -> start(() -> untilTaken(event, DeliveryPlan.PLAIN)));
        }
    }

    /// Sends what a reordering plan still holds back.
    void release() {
        List<ObjectNode> released = plans.release();
        start(() -> oneAfterTheOther(released));
    }

    /// Delivers an event now, in this thread, and answers with the status.
    int send(String eventId, DeliveryPlan plan) {
        return attempt(events.get(eventId), plan, 1);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void deliver(ObjectNode event) {
        DeliveryPlan plan = plans.take(event.path("type").asString(""));
        if (plan.drop()) {
            return;
        }
        if (plan.reorder() > 1) {
            List<ObjectNode> released = plans.hold(event, plan.reorder());
            if (!released.isEmpty()) {
                start(() -> oneAfterTheOther(released));
            }
            return;
        }
        start(() -> {
            pause(timing.firstAfter().plus(plan.delay()));
            copies(event, plan);
        });
        if (plan.twin()) {
            ObjectNode twin = events.twin(event);
            start(() -> untilTaken(twin, plan));
        }
    }

    private void copies(ObjectNode event, DeliveryPlan plan) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (int copy = 0; copy < plan.copies(); copy++) {
            if (plan.atOnce()) {
                running.add(start(() -> untilTaken(event, plan)));
            } else {
                untilTaken(event, plan);
            }
        }
    }

    private void oneAfterTheOther(List<ObjectNode> released) throws InterruptedException {
        for (ObjectNode event : released) {
            untilTaken(event, DeliveryPlan.PLAIN);
        }
    }

    private void untilTaken(ObjectNode event, DeliveryPlan plan) throws InterruptedException {
        int attempt = 1;
        while (target != null) {
            int status = attempt(event, plan.forAttempt(attempt), attempt);
            if (status >= 200 && status < 300) {
                return;
            }
            pause(timing.afterAttempt(attempt));
            attempt++;
        }
    }

    private int attempt(ObjectNode event, DeliveryPlan plan, int attempt) {
        WebhookTarget to = target;
        if (to == null) {
            return 0;
        }
        int status = post(to, event, plan);
        String id = event.path("id").asString("");
        deliveries.add(new Delivery(id, event.path("type").asString(""), attempt, status));
        if (status >= 200 && status < 300) {
            events.delivered(id);
        }
        return status;
    }

    private int post(WebhookTarget to, ObjectNode event, DeliveryPlan plan) {
        ObjectNode shown = Json.shown(event);
        if (plan.apiVersion() != null) {
            shown.put("api_version", plan.apiVersion());
        }
        String payload = Json.indented(shown);
        long timestamp = clock.instant().getEpochSecond() - plan.ageSeconds();
        List<String> secrets = plan.wrongSecret() ? List.of("whsec_of_somebody_else") : to.secrets();
        HttpRequest request = HttpRequest.newBuilder(URI.create(to.url()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", Signature.of(timestamp, payload, secrets))
                .POST(HttpRequest.BodyPublishers.ofString(plan.alteredBody() ? payload + "\n" : payload))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Future<?> start(Interruptible work) {
        try {
            return threads.submit(() -> {
                work.run();
                return null;
            });
        } catch (RejectedExecutionException e) {
            // Closing: the event stays undelivered and is sent after the next start.
            return CompletableFuture.completedFuture(null);
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    @FunctionalInterface
    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
