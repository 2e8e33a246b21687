package chat.limitless.command.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// A proxy before the database that counts statements and cuts the connection at one of them: before the server has it,
/// or when the server answers. What polls, beats or renews by itself is not counted.
final class StatementProxy implements AutoCloseable {

    /// On which side of its effect a call fails.
    enum Side {
        BEFORE,
        AFTER
    }

    private static final int QUERY = 3;
    private static final int EXECUTE = 0x17;
    private static final int SHOWN = 110;

    private static final Pattern BACKGROUND = Pattern.compile(String.join(
            "|",
            "scheduled_task\\s+where state = 'waiting'",
            "select min\\(due_at\\)",
            "^(set|/\\*) ",
            "^select 1",
            "^rollback",
            "token_?entry",
            "instance_lease",
            "where position > ",
            "from log_head",
            "from reply_run r where r\\.(instance_id|state)",
            "delete from reply_(run where state|journal where written)",
            "hold_audit",
            "rate_limit where expires_at"));

    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final List<String> statements = new ArrayList<>();
    private int failAt;
    private Side side = Side.BEFORE;
    private boolean failed;

    /// @param url `mysql://…` of the database
    StatementProxy(String url) {
        var address = url.substring(url.indexOf('@') + 1, endOfAddress(url));
        host = address.substring(0, address.lastIndexOf(':'));
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// The same database through this proxy.
    String through(String url) {
        var rest = url.substring(endOfAddress(url));
        return url.substring(0, url.indexOf('@') + 1) + "127.0.0.1:" + listener.getLocalPort() + rest;
    }

    /// Where the path or the parameters begin; the user's name and password hold neither mark.
    private static int endOfAddress(String url) {
        int end = url.indexOf('@');
        while (end < url.length() && url.charAt(end) != '/' && url.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    /// Counts anew; the n-th statement fails, none when 0.
    synchronized void arm(int n, Side where) {
        statements.clear();
        failAt = n;
        side = where;
        failed = false;
    }

    synchronized void disarm() {
        failAt = 0;
    }

    synchronized boolean hasFailed() {
        return failed;
    }

    /// What was counted since it was armed.
    synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    /// Whether this statement is the one.
    private synchronized boolean isTheOne(int command, byte[] payload) {
        var text = command == QUERY
                ? new String(payload, 1, payload.length - 1, StandardCharsets.UTF_8)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                : "execute";
        if (BACKGROUND.matcher(text).find()) {
            return false;
        }
        statements.add(text.substring(0, Math.min(SHOWN, text.length())).replaceAll("\\s+", " "));
        boolean now = failAt > 0 && !failed && statements.size() == failAt;
        failed |= now;
        return now;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                var server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var mute = new AtomicBoolean();
                Thread.ofVirtual().start(() -> ask(client, server, mute));
                Thread.ofVirtual().start(() -> answer(server, client, mute));
            } catch (IOException _) {
                return;
            }
        }
    }

    /// Packet by packet: three bytes of length, one that counts from 0 within a command, then the command.
    private void ask(Socket client, Socket server, AtomicBoolean mute) {
        try (client;
                server) {
            var in = new DataInputStream(client.getInputStream());
            var out = server.getOutputStream();
            var header = new byte[4];
            while (true) {
                in.readFully(header);
                var payload = new byte[(header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16];
                in.readFully(payload);
                boolean isCommand = header[3] == 0 && payload.length > 0;
                if (isCommand && (payload[0] == QUERY || payload[0] == EXECUTE) && isTheOne(payload[0], payload)) {
                    // A reset instead of an end: no answer must be read by anybody.
                    client.setSoLinger(true, 0);
                    if (side == Side.BEFORE) {
                        return;
                    }
                    mute.set(true);
                }
                out.write(header);
                out.write(payload);
                out.flush();
            }
        } catch (IOException _) {
            // One side is gone; closing both is all there is to do.
            return;
        }
    }

    private static void answer(Socket server, Socket client, AtomicBoolean mute) {
        try (server;
                client) {
            var buffer = new byte[1 << 16];
            for (int read = server.getInputStream().read(buffer);
                    read > 0 && !mute.get();
                    read = server.getInputStream().read(buffer)) {
                client.getOutputStream().write(buffer, 0, read);
                client.getOutputStream().flush();
            }
        } catch (IOException _) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
