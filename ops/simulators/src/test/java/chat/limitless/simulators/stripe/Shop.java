package chat.limitless.simulators.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// A shop that sells credits with stripe-java, unmodified.
final class Shop implements AutoCloseable {
    static final OkHttpClient BROWSER =
            new OkHttpClient.Builder().followRedirects(false).build();
    final StripeSimulator stripe;
    final StripeClient client;

    Shop() throws IOException {
        this(Clock.systemUTC());
    }

    Shop(Clock clock) throws IOException {
        stripe = new StripeSimulator(0, null, clock, Duration.ofDays(3), WebhookTiming.fast());
        client = StripeClient.builder()
                .setApiKey("sk_test_shop")
                .setApiBase(stripe.baseUrl())
                .setMaxNetworkRetries(2)
                .build();
    }

    static SessionCreateParams.Builder order(String purchase, long amountMinor) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(purchase)
                .setSuccessUrl("http://localhost:8080/credits?paid={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:8080/credits?left=1")
                .putMetadata("purchaseId", purchase)
                .putMetadata("note", "Ünïcode & =+% 100")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("purchaseId", purchase)
                        .build())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(amountMinor)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("200 credits")
                                        .build())
                                .build())
                        .build());
    }

    Session buy(String purchase) throws StripeException {
        return client.v1().checkout().sessions().create(order(purchase, 1000).build(), key(purchase));
    }

    Session look(Session session) throws StripeException {
        return client.v1().checkout().sessions().retrieve(session.getId());
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /// Presses a button on the payment page; answers with where the browser is sent.
    String press(Session session, String button) throws IOException {
        Request request = new Request.Builder()
                .url(stripe.baseUrl() + "/pay/" + session.getId())
                .post(new FormBody.Builder()
                        .add("do", button)
                        .add("email", "payer@example.com")
                        .build())
                .build();
        try (Response response = BROWSER.newCall(request).execute()) {
            return String.valueOf(response.header("Location"));
        }
    }

    /// Presses a button beside a saved card.
    void pressCard(String card, String button) throws IOException {
        Request request = new Request.Builder()
                .url(stripe.baseUrl() + "/cards/" + card)
                .post(new FormBody.Builder().add("do", button).build())
                .build();
        BROWSER.newCall(request).execute().close();
    }

    static String page(String address) throws IOException {
        try (Response response =
                BROWSER.newCall(new Request.Builder().url(address).build()).execute()) {
            return response.body().string();
        }
    }

    @Override
    public void close() {
        stripe.close();
    }
}
