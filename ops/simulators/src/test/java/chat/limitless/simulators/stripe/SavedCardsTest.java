package chat.limitless.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.SetupIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Customers, cards kept for them, and payments while they are away, through stripe-java.
class SavedCardsTest {
    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String customer() throws StripeException {
        return shop.client
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().putMetadata("who", "ann").build())
                .getId();
    }

    private PaymentMethod saved(String customer, String number) throws StripeException {
        Session page = shop.client
                .v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SETUP)
                        .setCustomer(customer)
                        .setSuccessUrl("http://localhost:8080/credits")
                        .setSetupIntentData(SessionCreateParams.SetupIntentData.builder()
                                .putMetadata("who", "ann")
                                .build())
                        .build());
        assertThat(shop.stripe.pay(page.getId(), number)).isTrue();
        Session done = shop.look(page);
        assertThat(done.getMode()).isEqualTo("setup");
        assertThat(done.getAmountTotal()).isNull();
        var setup = shop.client
                .v1()
                .setupIntents()
                .retrieve(
                        done.getSetupIntent(),
                        SetupIntentRetrieveParams.builder()
                                .addExpand("payment_method")
                                .build());
        assertThat(setup.getStatus()).isEqualTo("succeeded");
        assertThat(setup.getMetadata()).containsEntry("who", "ann");
        return setup.getPaymentMethodObject();
    }

    private PaymentIntent charge(String customer, String method, String key) throws StripeException {
        return shop.client
                .v1()
                .paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(1000L)
                                .setCurrency("usd")
                                .setCustomer(customer)
                                .setPaymentMethod(method)
                                .setOffSession(true)
                                .setConfirm(true)
                                .putMetadata("purchaseId", "pay_1")
                                .build(),
                        Shop.key(key));
    }

    @Test
    void a_card_is_kept_and_charged_while_its_owner_is_away() throws StripeException {
        String ann = customer();
        PaymentMethod card = saved(ann, "4242424242424242");
        assertThat(card.getCustomer()).isEqualTo(ann);
        assertThat(card.getCard().getLast4()).isEqualTo("4242");
        PaymentIntent paid = charge(ann, card.getId(), "k1");
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(1000);
        assertThat(paid.getPaymentMethod()).isEqualTo(card.getId());
        assertThat(shop.stripe.events())
                .extracting(event -> event.path("type").asString(""))
                .contains("setup_intent.succeeded", "payment_method.attached", "payment_intent.succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000341,card_declined,insufficient_funds",
        "4000002760003184,authentication_required,authentication_required"
    })
    void a_bank_s_no_comes_with_the_payment_and_comes_again_under_its_key(
            String number, String code, String declineCode) throws StripeException {
        String ann = customer();
        String card = saved(ann, number).getId();
        CardException first = refused(ann, card);
        assertThat(first.getStatusCode()).isEqualTo(402);
        assertThat(first.getCode()).isEqualTo(code);
        assertThat(first.getDeclineCode()).isEqualTo(declineCode);
        PaymentIntent payment = first.getStripeError().getPaymentIntent();
        assertThat(payment.getStatus()).isEqualTo("requires_payment_method");
        assertThat(payment.getLastPaymentError().getCode()).isEqualTo(code);
        assertThat(payment.getMetadata()).containsEntry("purchaseId", "pay_1");
        assertThat(refused(ann, card).getStripeError().getPaymentIntent().getId())
                .isEqualTo(payment.getId());
        assertThat(shop.client
                        .v1()
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder().setCustomer(ann).build())
                        .getData())
                .hasSize(1);
    }

    private CardException refused(String customer, String card) {
        try {
            charge(customer, card, "same-key");
        } catch (CardException no) {
            return no;
        } catch (StripeException other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("the bank said yes");
    }

    @Test
    void the_card_that_pays_is_kept_when_that_was_asked_for() throws StripeException {
        String ann = customer();
        Session page = shop.client
                .v1()
                .checkout()
                .sessions()
                .create(Shop.order("pay_1", 1000)
                        .setCustomer(ann)
                        .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                                .setSetupFutureUsage(SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                                .build())
                        .build());
        shop.stripe.pay(page.getId());
        PaymentIntent paid = shop.client
                .v1()
                .paymentIntents()
                .retrieve(
                        shop.look(page).getPaymentIntent(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("payment_method")
                                .build());
        assertThat(paid.getSetupFutureUsage()).isEqualTo("off_session");
        assertThat(paid.getPaymentMethodObject().getCustomer()).isEqualTo(ann);
        assertThat(charge(ann, paid.getPaymentMethod(), "k2").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_card_that_was_let_go_belongs_to_nobody_and_is_not_charged() throws StripeException {
        String ann = customer();
        String card = saved(ann, "4242424242424242").getId();
        assertThat(shop.client.v1().paymentMethods().detach(card).getCustomer()).isNull();
        assertThat(shop.stripe.events())
                .extracting(event -> event.path("type").asString(""))
                .contains("payment_method.detached");
        assertThatThrownBy(() -> charge(ann, card, "k3")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> shop.client.v1().paymentMethods().detach(card))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void the_pages_show_cards_and_change_what_their_bank_says() throws StripeException, IOException {
        String ann = customer();
        String card = saved(ann, "4242424242424242").getId();
        assertThat(Shop.page(shop.stripe.baseUrl() + "/cards")).contains("ending in 4242", "bank: agree", "detach");
        Session page = shop.buy("pay_1");
        assertThat(Shop.page(page.getUrl())).contains("4000 0027 6000 3184", "/cards");
        shop.pressCard(card, "decline");
        assertThatThrownBy(() -> charge(ann, card, "k4")).isInstanceOf(CardException.class);
    }
}
