package chat.limitless.ops.standalone;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.nio.file.Path;

/// The one address people open: hands every API route to the side that owns it and serves the web application.
/// Does locally what nginx does in production, from the same [RouteTable].
final class FrontDoor implements AutoCloseable {

    /// A stream occupies its connection to the application for as long as it runs, so there must be many.
    private static final int CONNECTIONS_PER_THREAD = 2_000;

    private static final long BODY_LIMIT_BYTES = 2L * 1024 * 1024;

    private final Undertow server;

    private FrontDoor(Undertow server) {
        this.server = server;
    }

    /// Opens the door on the loopback address.
    static FrontDoor open(int port, RouteTable routes, URI commandSide, URI querySide, Path webui) {
        var command = proxy(commandSide);
        var query = proxy(querySide);
        var files = new WebApplicationFiles(webui);
        HttpHandler door = exchange -> {
            if (!isApi(exchange)) {
                files.handleRequest(exchange);
                return;
            }
            var side = routes.sideOf(exchange.getRequestMethod().toString(), exchange.getRequestPath());
            (side == RouteTable.Side.COMMAND ? command : query).handleRequest(exchange);
        };
        var server = Undertow.builder()
                .addHttpListener(port, "localhost")
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, BODY_LIMIT_BYTES)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                .setHandler(door)
                .build();
        server.start();
        return new FrontDoor(server);
    }

    private static boolean isApi(HttpServerExchange exchange) {
        var path = exchange.getRequestPath();
        return path.startsWith("/api/") || path.equals("/health") || path.startsWith("/health/");
    }

    private static ProxyHandler proxy(URI side) {
        var client = new LoadBalancingProxyClient().addHost(side).setConnectionsPerThread(CONNECTIONS_PER_THREAD);
        return ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(-1)
                .setReuseXForwarded(false)
                .setRewriteHostHeader(false)
                .build();
    }

    @Override
    public void close() {
        server.stop();
    }
}
