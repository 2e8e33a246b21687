package chat.limitless.ops.standalone;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.file.Files;
import java.nio.file.Path;

/// Serves the built web application with the headers of `ops/nginx`: hashed assets for ever, everything else asked for
/// again, unknown paths answered by the application's own page.
final class WebApplicationFiles implements HttpHandler {

    /// The same policy as in `ops/nginx/security-headers.conf`; style attributes come from the syntax highlighter.
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private static final HttpString CSP = new HttpString("Content-Security-Policy");
    private static final HttpString NOSNIFF = new HttpString("X-Content-Type-Options");
    private static final HttpString REFERRER = new HttpString("Referrer-Policy");

    private final Path folder;
    private final ResourceHandler files;

    WebApplicationFiles(Path folder) {
        this.folder = folder;
        this.files = new ResourceHandler(new PathResourceManager(folder)).setWelcomeFiles("index.html");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getResponseHeaders();
        headers.put(CSP, CONTENT_SECURITY_POLICY);
        headers.put(NOSNIFF, "nosniff");
        headers.put(REFERRER, "no-referrer");
        var path = exchange.getRequestPath();
        if (path.startsWith("/assets/")) {
            headers.put(Headers.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else {
            headers.put(Headers.CACHE_CONTROL, "no-cache");
            if (!isFile(path)) {
                exchange.setRelativePath("/index.html");
            }
        }
        files.handleRequest(exchange);
    }

    private boolean isFile(String path) {
        var file = folder.resolve(path.substring(1)).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file);
    }
}
