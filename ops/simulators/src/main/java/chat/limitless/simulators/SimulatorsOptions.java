package chat.limitless.simulators;

import chat.limitless.simulators.openrouter.Settings;
import chat.limitless.simulators.stripe.WebhookTiming;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the simulators are started. Port 0 takes a free one.
///
/// @param dataFolder where sessions, events, generations and people are kept over a restart, or null
/// @param openRouter the pace of the replies
/// @param slowPayment how long a payment takes that is made "later"
/// @param webhooks when events are sent
/// @param codeLifetime how long a sign-in code is good
/// @param redirectDomains the domains a sign-in may return to
public record SimulatorsOptions(
        int openRouterPort,
        int stripePort,
        int manusPort,
        int forgePort,
        int smtpPort,
        int mailPagePort,
        @Nullable Path dataFolder,
        Clock clock,
        Settings openRouter,
        Duration slowPayment,
        WebhookTiming webhooks,
        Duration codeLifetime,
        Set<String> redirectDomains) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /// As a person meets them: replies at reading pace, payments "later" after some seconds.
    public static SimulatorsOptions local(@Nullable Path dataFolder) {
        return new SimulatorsOptions(
                0,
                0,
                0,
                0,
                0,
                0,
                dataFolder,
                Clock.systemUTC(),
                Settings.believable(),
                Duration.ofSeconds(15),
                WebhookTiming.local(),
                Duration.ofMinutes(5),
                LOCAL);
    }

    /// Without waiting; a payment "later" waits for the test to finish it.
    public static SimulatorsOptions test() {
        return new SimulatorsOptions(
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                Clock.systemUTC(),
                Settings.fast(),
                Duration.ofDays(3),
                WebhookTiming.fast(),
                Duration.ofMinutes(5),
                LOCAL);
    }

    /// The same on fixed ports.
    public SimulatorsOptions withPorts(
            int openRouterAt, int stripeAt, int manusAt, int forgeAt, int smtpAt, int mailPageAt) {
        return new SimulatorsOptions(
                openRouterAt,
                stripeAt,
                manusAt,
                forgeAt,
                smtpAt,
                mailPageAt,
                dataFolder,
                clock,
                openRouter,
                slowPayment,
                webhooks,
                codeLifetime,
                redirectDomains);
    }

    /// The same with a folder that outlives the process.
    public SimulatorsOptions withDataFolder(Path folder) {
        return new SimulatorsOptions(
                openRouterPort,
                stripePort,
                manusPort,
                forgePort,
                smtpPort,
                mailPagePort,
                folder,
                clock,
                openRouter,
                slowPayment,
                webhooks,
                codeLifetime,
                redirectDomains);
    }

    /// The same with another clock.
    public SimulatorsOptions withClock(Clock newClock) {
        return new SimulatorsOptions(
                openRouterPort,
                stripePort,
                manusPort,
                forgePort,
                smtpPort,
                mailPagePort,
                dataFolder,
                newClock,
                openRouter,
                slowPayment,
                webhooks,
                codeLifetime,
                redirectDomains);
    }

    /// The same with another pace of the replies.
    public SimulatorsOptions withOpenRouter(Settings settings) {
        return new SimulatorsOptions(
                openRouterPort,
                stripePort,
                manusPort,
                forgePort,
                smtpPort,
                mailPagePort,
                dataFolder,
                clock,
                settings,
                slowPayment,
                webhooks,
                codeLifetime,
                redirectDomains);
    }
}
