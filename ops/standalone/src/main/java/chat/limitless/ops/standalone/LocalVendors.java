package chat.limitless.ops.standalone;

import chat.limitless.simulators.SimulatorsMain;
import chat.limitless.simulators.manus.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Everybody else's systems, for a machine without internet: the simulators and an S3 server, each a process of its
/// own.
/// The applications reach them through the same settings as the real ones. Ports stay the same over restarts, so that
/// a payment page opened before one still answers after it.
final class LocalVendors implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final String BUCKET = "limitless";

    private final ChildProcess simulators;
    private final @Nullable ChildProcess objectStore;
    private final Map<String, String> settings;
    private final URI mailPage;

    private LocalVendors(
            ChildProcess simulators, @Nullable ChildProcess objectStore, Map<String, String> settings, URI mailPage) {
        this.simulators = simulators;
        this.objectStore = objectStore;
        this.settings = settings;
        this.mailPage = mailPage;
    }

    /// Starts them; returns as soon as they are under way (see [#awaitReady()]).
    ///
    /// @param webhooks where payment events are sent
    static LocalVendors start(DataFolder data, @Nullable Path s3Server, URI webhooks) {
        Map<String, String> settings = new HashMap<>();
        var mailPage = data.port("mail-page");
        var simulators = simulators(data, webhooks, mailPage, settings);
        var objectStore = s3Server == null ? null : objectStore(data, s3Server, settings);
        return new LocalVendors(
                simulators, objectStore, Map.copyOf(settings), URI.create("http://localhost:" + mailPage));
    }

    /// What the applications have to know to reach them.
    Map<String, String> settings() {
        return settings;
    }

    /// Where the mails that were sent are read.
    URI mailPage() {
        return mailPage;
    }

    /// Waits until the simulators answer. The S3 server may come later: nobody needs it at once.
    void awaitReady() {
        var manus = URI.create(settings.get("OAUTH_SERVER_URL"));
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens(manus.getPort())) {
            if (!simulators.isAlive() || System.nanoTime() > deadline) {
                throw new CannotStart("The simulators did not start; logs/simulators.log in the data folder says why.");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static ChildProcess simulators(DataFolder data, URI webhooks, int mailPage, Map<String, String> settings) {
        var openRouter = data.port("openrouter");
        var stripe = data.port("stripe");
        var manus = data.port("manus");
        var forge = data.port("forge");
        var smtp = data.port("smtp");
        settings.put("OPENROUTER_BASE_URL", local(openRouter) + "/api/v1");
        settings.put("OPENROUTER_API_KEY", "local");
        settings.put("STRIPE_API_BASE", local(stripe));
        settings.put("STRIPE_SECRET_KEY", "sk_test_local");
        settings.put("VITE_APP_ID", "limitless-local");
        settings.put("OAUTH_SERVER_URL", local(manus));
        settings.put("VITE_OAUTH_PORTAL_URL", local(manus));
        settings.put("OWNER_OPEN_ID", People.OWNER.openId());
        settings.put("BUILT_IN_FORGE_API_URL", local(forge));
        settings.put("BUILT_IN_FORGE_API_KEY", "local");
        settings.put("SMTP_HOST", "127.0.0.1");
        settings.put("SMTP_PORT", Integer.toString(smtp));
        settings.put("SMTP_TLS", "none");
        settings.put("MAIL_FROM", "Limitless Chat <no-reply@limitless.localhost>");
        return ChildProcess.java(
                List.of(
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorsMain.class.getName(),
                        "--openrouter-port=" + openRouter,
                        "--stripe-port=" + stripe,
                        "--manus-port=" + manus,
                        "--forge-port=" + forge,
                        "--smtp-port=" + smtp,
                        "--mail-page-port=" + mailPage,
                        "--data=" + data.folder("simulators"),
                        "--webhook-url=" + webhooks,
                        "--webhook-secret=" + data.secret("STRIPE_WEBHOOK_SECRET")),
                Map.of(),
                data.folder("logs").resolve("simulators.log"));
    }

    private static ChildProcess objectStore(DataFolder data, Path server, Map<String, String> settings) {
        var port = data.port("s3");
        settings.put("S3_ENDPOINT", local(port));
        settings.put("S3_BUCKET", BUCKET);
        settings.put("S3_REGION", "us-east-1");
        settings.put("S3_ACCESS_KEY", "local");
        settings.put("S3_SECRET_KEY", "local");
        return ChildProcess.java(
                List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", server.toString()),
                Map.of(
                        "COM_ADOBE_TESTING_S3MOCK_STORE_ROOT",
                        data.folder("objects").toString(),
                        "COM_ADOBE_TESTING_S3MOCK_STORE_RETAIN_FILES_ON_EXIT",
                        "true",
                        "COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS",
                        BUCKET,
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SERVER_PORT",
                        Integer.toString(data.port("s3-tls")),
                        "HTTP_PORT",
                        Integer.toString(port)),
                data.folder("logs").resolve("s3-server.log"));
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static boolean listens(int port) {
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        simulators.close();
        if (objectStore != null) {
            objectStore.close();
        }
    }
}
