package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.platform.PublicUrl;
import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.BaseAddress;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeResponseGetter;
import com.stripe.net.Webhook;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The adapter as the product wires it, in front of a Stripe that answers from a map: webhook bodies are checked and
/// read for real, without a server.
public final class StripeInMemory {

    private static final String SECRET = "whsec_in_memory";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StripePayments payments;
    private final StripeRefunds refunds;
    private final StripeNotices notices;

    /// @param answers what Stripe shows at each path, as JSON, lists of one charge at `path?charge=…`; anything else
    ///     is unknown to it
    public StripeInMemory(Map<String, String> answers, Clock clock) {
        var properties = new StripeProperties("sk_test_in_memory", List.of(SECRET), "", null, null, 0);
        var client = new StripeClient(new Answers(answers));
        var list = new StripeNoticeList(client);
        payments = new StripePayments(client, properties, PublicUrl.of("https://chat.example"), list);
        refunds = new StripeRefunds(client, list);
        notices = new StripeNotices(new StripeObjects(client, JSON), refunds, properties, JSON, clock);
    }

    public PaymentProvider payments() {
        return payments;
    }

    public ReversalProvider reversals() {
        return refunds;
    }

    public PaymentNotices notices() {
        return notices;
    }

    /// The header under which Stripe would send a body.
    public static String signature(String body, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, SECRET, at.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answers(Map<String, String> answers) implements StripeResponseGetter {

        @Override
        public <T extends StripeObject> T request(
                BaseAddress address,
                RequestMethod method,
                String path,
                @Nullable Map<String, Object> params,
                Type type,
                RequestOptions options,
                ApiMode mode)
                throws StripeException {
            var charge = params == null ? null : params.get("charge");
            var answer = answers.get(charge == null ? path : path + "?charge=" + charge);
            if (method != RequestMethod.GET || answer == null) {
                throw new InvalidRequestException("unknown", null, null, "resource_missing", 404, null);
            }
            @SuppressWarnings("unchecked") // the SDK asks for the type it expects
            var object = (T) StripeObject.deserializeStripeObject(answer, type, this);
            return object;
        }

        @Override
        public InputStream requestStream(
                BaseAddress address,
                RequestMethod method,
                String path,
                @Nullable Map<String, Object> params,
                RequestOptions options,
                ApiMode mode)
                throws StripeException {
            throw new ApiException("nothing streams here", null, null, 400, null);
        }
    }
}
