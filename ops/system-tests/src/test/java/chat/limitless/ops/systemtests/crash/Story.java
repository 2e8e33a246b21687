package chat.limitless.ops.systemtests.crash;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Something people do while the process dies under them.
interface Story {

    /// What has to be there first; nothing dies yet.
    void prepare();

    /// They act; the process may die at any moment.
    void act();

    /// The process is back, and they do what they would do: try again.
    void again();

    /// Whether nothing is left to do.
    boolean isOver();

    /// Fails where something was done twice or not at all, or charged wrongly.
    void isRight();

    /// Does what may be broken off by the end of the process.
    static void unlessDead(Runnable step) {
        try {
            step.run();
        } catch (UncheckedIOException _) {
            // it died meanwhile, or will have to say why not
        }
    }

    /// Waits for something that may never come because the process has died.
    static boolean orDeath(CrashRig rig, BooleanSupplier something) {
        await().atMost(Duration.ofSeconds(30)).until(() -> something.getAsBoolean() || !rig.isAlive());
        return rig.isAlive();
    }
}
