package chat.limitless.ops.benchmarks.apart;

import chat.limitless.simulators.SimulatorsMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The simulators in a process of their own.
public final class Vendors implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile("simulators ready openrouter=(\\S+) stripe=(\\S+) manus=(\\S+) forge=(\\S+)");

    private final JavaProcess process;
    private final String openRouter;
    private final String stripe;
    private final String manus;

    private Vendors(JavaProcess process) {
        this.process = process;
        var addresses = process.await(READY);
        this.openRouter = addresses.group(1);
        this.stripe = addresses.group(2);
        this.manus = addresses.group(3);
    }

    /// Starts them; returns when they answer.
    public static Vendors start(Path logs) {
        return new Vendors(JavaProcess.start(
                List.of("-Xms512m", "-Xmx512m"),
                SimulatorsMain.class.getName(),
                List.of(),
                Map.of(),
                logs.resolve("simulators.log")));
    }

    /// Address of the language model gateway.
    public String openRouter() {
        return openRouter;
    }

    /// Address of the sign-in portal.
    public String portal() {
        return manus;
    }

    /// What an application has to know to reach them.
    public Map<String, String> settings() {
        return Map.of(
                "OPENROUTER_BASE_URL", openRouter,
                "STRIPE_API_BASE", stripe,
                "OAUTH_SERVER_URL", manus,
                "VITE_OAUTH_PORTAL_URL", manus);
    }

    @Override
    public void close() {
        process.close();
    }
}
