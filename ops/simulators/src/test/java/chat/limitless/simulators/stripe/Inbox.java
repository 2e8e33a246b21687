package chat.limitless.simulators.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A webhook endpoint that verifies with stripe-java, as the product does.
final class Inbox implements AutoCloseable {
    static final String SECRET = "whsec_inbox";
    final List<Event> taken = new CopyOnWriteArrayList<>();
    final List<String> signatures = new CopyOnWriteArrayList<>();
    final List<Integer> answers = new CopyOnWriteArrayList<>();
    final AtomicInteger failuresToCome = new AtomicInteger();
    private final HttpServer server;

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/webhooks/stripe", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/stripe";
    }

    List<String> types() {
        return taken.stream().map(Event::getType).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Stripe-Signature"));
        signatures.add(signature);
        int status = 200;
        if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            status = 500;
        } else {
            try {
                taken.add(Webhook.constructEvent(body, signature, SECRET));
            } catch (SignatureVerificationException e) {
                status = 400;
            }
        }
        answers.add(status);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
