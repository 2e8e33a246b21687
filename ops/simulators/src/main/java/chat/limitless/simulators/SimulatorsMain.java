package chat.limitless.simulators;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The simulators as a process of their own, for a run next to the product. Options are `--openrouter-port=N`,
/// `--stripe-port=N`, `--manus-port=N`, `--forge-port=N`, `--smtp-port=N`, `--mail-page-port=N`, `--data=DIR`,
/// `--webhook-url=U` and `--webhook-secret=S`, or environment variables of the same names (`SIMULATORS_STRIPE_PORT`).
/// It
/// prints one line when it is ready, and ends when its input closes: that is how it notices that whoever started it is
/// gone.
public final class SimulatorsMain {
    private static final String ENVIRONMENT_PREFIX = "SIMULATORS_";

    private SimulatorsMain() {}

    /// Runs until the input closes.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        run(arguments, System.getenv(), System.in, out);
    }

    static void run(String[] arguments, Map<String, String> environment, InputStream in, PrintStream out)
            throws IOException {
        Map<String, String> values = values(arguments, environment);
        String data = values.get("data");
        SimulatorsOptions options = SimulatorsOptions.local(data == null ? null : Path.of(data))
                .withPorts(
                        port(values, "openrouter"),
                        port(values, "stripe"),
                        port(values, "manus"),
                        port(values, "forge"),
                        port(values, "smtp"),
                        port(values, "mail-page"));
        try (Simulators simulators = Simulators.start(options)) {
            String url = values.get("webhook-url");
            if (url != null) {
                simulators.sendWebhooksTo(url, values.getOrDefault("webhook-secret", "whsec_local"));
            }
            out.println("simulators ready openrouter=" + simulators.openRouter().apiUrl()
                    + " stripe=" + simulators.stripe().baseUrl()
                    + " manus=" + simulators.manus().baseUrl()
                    + " forge=" + simulators.forge().baseUrl()
                    + " smtp=127.0.0.1:" + simulators.mail().smtpPort()
                    + " mail=" + simulators.mail().pageUrl());
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static int port(Map<String, String> values, String name) {
        return Integer.parseInt(values.getOrDefault(name + "-port", "0"));
    }

    private static Map<String, String> values(String[] arguments, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                String key = name.substring(ENVIRONMENT_PREFIX.length());
                values.put(key.toLowerCase(Locale.ROOT).replace('_', '-'), value);
            }
        });
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("not an option: " + argument);
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return values;
    }
}
