package chat.limitless.simulators;

import chat.limitless.simulators.forge.ForgeSimulator;
import chat.limitless.simulators.mail.MailSimulator;
import chat.limitless.simulators.manus.ManusSimulator;
import chat.limitless.simulators.openrouter.OpenRouterSimulator;
import chat.limitless.simulators.stripe.StripeSimulator;
import chat.limitless.simulators.stripe.WebhookTarget;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// All outside services on this machine, started and ended together.
public final class Simulators implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final OpenRouterSimulator openRouter;
    private final StripeSimulator stripe;
    private final ManusSimulator manus;
    private final ForgeSimulator forge;
    private final MailSimulator mail;

    private Simulators(SimulatorsOptions options) throws IOException {
        try {
            openRouter = new OpenRouterSimulator(
                    options.openRouterPort(), options.dataFolder(), options.clock(), options.openRouter());
            endings.push(openRouter::close);
            stripe = new StripeSimulator(
                    options.stripePort(),
                    options.dataFolder(),
                    options.clock(),
                    options.slowPayment(),
                    options.webhooks());
            endings.push(stripe::close);
            manus = new ManusSimulator(
                    options.manusPort(),
                    options.dataFolder(),
                    options.clock(),
                    options.codeLifetime(),
                    options.redirectDomains());
            endings.push(manus::close);
            forge = new ForgeSimulator(options.forgePort());
            endings.push(forge::close);
            mail = new MailSimulator(options.smtpPort(), options.mailPagePort());
            endings.push(mail::close);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Starts all of them; a taken port ends those already started.
    public static Simulators start(SimulatorsOptions options) throws IOException {
        return new Simulators(options);
    }

    /// The language model gateway; `apiUrl()` is OPENROUTER_BASE_URL.
    public OpenRouterSimulator openRouter() {
        return openRouter;
    }

    /// Payments; `baseUrl()` is STRIPE_API_BASE.
    public StripeSimulator stripe() {
        return stripe;
    }

    /// Sign-in; `baseUrl()` is both OAUTH_SERVER_URL and VITE_OAUTH_PORTAL_URL.
    public ManusSimulator manus() {
        return manus;
    }

    /// Images and storage; `baseUrl()` is BUILT_IN_FORGE_API_URL.
    public ForgeSimulator forge() {
        return forge;
    }

    /// Mail; `smtpPort()` is SMTP_PORT.
    public MailSimulator mail() {
        return mail;
    }

    /// Where payment events are sent: the product knows its own address only after this start.
    public void sendWebhooksTo(String url, String secret) {
        stripe.deliverTo(new WebhookTarget(url, secret));
    }

    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
