package chat.limitless.ops.benchmarks.apart;

import chat.limitless.ops.benchmarks.Rig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One of the two applications, started by its own main class in a process of its own.
public final class Side implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Started (Command|Query)SideApplication");

    private final JavaProcess process;
    private final String address;
    private final GcLog gcLog;

    private Side(JavaProcess process, String address, GcLog gcLog) {
        this.process = process;
        this.address = address;
        this.gcLog = gcLog;
    }

    /// Starts it with the heap and the garbage collector of `ops/start`; returns when it is ready.
    ///
    /// @param more settings that replace those of the rig
    public static Side start(Rig rig, Class<?> application, Path logs, Map<String, String> more) {
        var name = application.getSimpleName();
        var port = JavaProcess.freePort();
        var address = "http://localhost:" + port;
        var garbage = logs.resolve(name + ".gc.log");
        Map<String, String> settings = new HashMap<>(rig.settings());
        settings.put("LIMITLESS_PUBLIC_URL", address);
        settings.putAll(more);
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--management.server.port=-1");
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        var process = JavaProcess.start(
                List.of("-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-Xlog:gc:file=" + garbage),
                application.getName(),
                arguments,
                Map.of(),
                logs.resolve(name + ".log"));
        process.await(STARTED);
        return new Side(process, address, new GcLog(garbage));
    }

    /// Where it listens.
    public String address() {
        return address;
    }

    /// What its garbage collector wrote down.
    public GcLog gcLog() {
        return gcLog;
    }

    @Override
    public void close() {
        process.close();
    }
}
