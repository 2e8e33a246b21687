package chat.limitless.ops.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;

/// `ops/start`: brings everything up in one command, says where it is, and takes everything down again on Ctrl-C.
public final class StandaloneMain {

    private StandaloneMain() {}

    /// See `ops/start`.
    ///
    /// @param arguments `[--port N] [--data DIR]`
    public static void main(String[] arguments) {
        LogFiles.silence();
        try {
            var options = StandaloneOptions.parse(List.of(arguments), System.getenv());
            refuseMissingWebui(options);
            run(options);
        } catch (CannotStart reason) {
            IO.println(reason.getMessage());
            System.exit(1);
        } catch (RuntimeException failure) {
            IO.println("Limitless Chat could not start: " + rootMessage(failure));
            IO.println("logs/limitless.log in the data folder has the details.");
            System.exit(1);
        }
    }

    private static void run(StandaloneOptions options) {
        var running = new Teardown();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "teardown"));
        // The folder first: with it comes the end of a predecessor that is still stopping, and with that its port.
        var data = running.add(DataFolder.open(options.data()));
        refuseTakenPort(options.port());
        var addresses = LocalProduct.start(options, data, running);
        IO.println("Limitless Chat is ready at " + addresses.product());
        if (options.training()) {
            System.exit(0);
        }
        IO.println("The e-mails it sends can be read at " + addresses.mails());
        IO.println("Press Ctrl-C to stop. Everything is kept in " + options.data() + ".");
    }

    private static String rootMessage(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static void refuseTakenPort(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is taken by another program. Choose another one with --port N.");
        }
    }

    private static void refuseMissingWebui(StandaloneOptions options) {
        if (!Files.isRegularFile(options.webui().resolve("index.html"))) {
            throw new CannotStart("The web application is not built: run ops/start, which builds it.");
        }
    }
}
