package chat.limitless.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A TCP proxy before the database that cuts a connection at the moment a COMMIT passes.
final class CuttingProxy implements AutoCloseable {

    /// What happens to the next COMMIT.
    enum Cut {
        NONE,
        /// The server never sees it.
        BEFORE_THE_SERVER,
        /// The server gets it, its answer never arrives.
        AFTER_THE_SERVER
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String host;
    private final int port;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NONE);
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    void cutNextCommit(Cut cut) {
        next.set(cut);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                var server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean toServer) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                var cut = toServer && isCommit(buffer, read) ? next.getAndSet(Cut.NONE) : Cut.NONE;
                if (cut != Cut.NONE) {
                    cuts.incrementAndGet();
                    // A reset instead of an end: the answer must not be read by anybody.
                    from.setSoLinger(true, 0);
                }
                if (cut == Cut.BEFORE_THE_SERVER) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
                if (cut == Cut.AFTER_THE_SERVER) {
                    from.close();
                    return;
                }
            }
        } catch (IOException e) {
            // One side is gone; closing both is all there is to do.
            return;
        }
    }

    private static boolean isCommit(byte[] buffer, int length) {
        if (length < 5 || length > 64) {
            return false;
        }
        return new String(buffer, 5, length - 5, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .startsWith("commit");
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
