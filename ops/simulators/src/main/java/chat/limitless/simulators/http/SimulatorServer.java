package chat.limitless.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An HTTP server on the loopback address, one virtual thread per request.
public final class SimulatorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);
    private static final int BACKLOG = 4096;

    static {
        // Read once by the JDK's server: without them every small chunk waits for the acknowledgement of the last,
        // and idle connections are dropped in the very moment a pooling client uses them again.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Routes routes;
    private final ErrorShape errors;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();

    /// Starts serving. Port 0 takes a free one.
    public SimulatorServer(int port, Routes routes, ErrorShape errors) throws IOException {
        this.routes = routes;
        this.errors = errors;
        FaultsControl control = new FaultsControl(faults);
        routes.add("POST", "/_sim/faults", control)
                .add("GET", "/_sim/faults", control)
                .add("DELETE", "/_sim/faults", control)
                .add("GET", "/_sim/requests", requests);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// The address without a slash at its end.
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Faults for the next calls.
    public Faults faults() {
        return faults;
    }

    /// What was received.
    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            // Streams that are cut off now still enter what they cost in the books.
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Routes.Match match = routes.find(method, path);
        Call call = new Call(exchange, body, match == null ? Map.of() : match.pathValues());
        if (path.startsWith("/_sim/")) {
            work(call, match);
            return;
        }
        remember(exchange, call);
        Fault fault = faults.take(method, path);
        if (fault == null) {
            work(call, match);
        } else {
            fail(call, match, fault);
        }
    }

    private void work(Call call, Routes.@Nullable Match match) throws IOException {
        if (match == null) {
            call.json(404, errors.body(404, "Unrecognized request URL (" + call.method() + ": " + call.path() + ")."));
            return;
        }
        try {
            match.handler().handle(call);
        } catch (Json.BadJson e) {
            call.json(400, errors.body(400, "The request body is not valid JSON."));
        } catch (RuntimeException e) {
            LOG.error("simulator failed at {} {}", call.method(), call.path(), e);
            throw e;
        }
    }

    private void fail(Call call, Routes.@Nullable Match match, Fault fault) throws IOException {
        if (fault.when() == Fault.When.AFTER) {
            call.loseAnswers();
            work(call, match);
            call.findAnswersAgain();
        }
        LockSupport.parkNanos(fault.delay().toNanos());
        switch (fault.how()) {
            case STATUS -> {
                if (fault.retryAfterSeconds() != null) {
                    call.setHeader("Retry-After", Integer.toString(fault.retryAfterSeconds()));
                }
                call.json(fault.status(), errors.body(fault.status(), "planned failure"));
            }
            case HANG, CUT -> throw new IOException("planned cut");
            case SLOW -> work(call, match);
        }
    }

    private void remember(HttpExchange exchange, Call call) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Authorization")) {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values));
            }
        });
        requests.add(new RequestLog.Received(call.method(), call.path(), call.rawQuery(), headers, call.text()));
    }
}
