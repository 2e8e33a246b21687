package chat.limitless.command.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.platform.PublicUrl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of the letters and the paper they stand on, without a server.
@Tag("fast")
class LetterTest {

    private static final Instant AT = Instant.parse("2026-12-24T18:30:00Z");
    private static final UserId ANN = new UserId("usr_ann");
    private static final CreditAccountId ACCOUNT = CreditAccountId.of(ANN);
    private static final PurchaseId PURCHASE = new PurchaseId("pay_one");
    private static final Wording ENGLISH = new Wording(Language.EN);
    private static final Wording THAI = new Wording(Language.TH);
    private static final Stationery STATIONERY = new Stationery(PublicUrl.of("https://chat.example.org"));

    private static Stream<Content> all(Wording words) {
        var low = new LowBalanceWarned(ACCOUNT, 900_000, 2_000_000, AT);
        var day =
                new CapWarned(ACCOUNT, CapPeriod.DAY, LocalDate.of(2026, 12, 31), 100, 7_000_000, 7_000_000, AT, null);
        var ending = new LotExpiryAnnounced(ACCOUNT, new LotId("lot_one"), 1, 1_234_500_000, AT, AT);
        var account = Stream.of(
                new LowBalanceLetter().write(low, words),
                new CapReachedLetter().write(day, words),
                new CreditsEndingLetter().write(ending, words));
        return Stream.of(account, recharges(words), doubts(words), takenBack(words))
                .flatMap(letters -> letters);
    }

    private static Stream<Content> takenBack(Wording words) {
        return Stream.of(Brought.values()).flatMap(brought -> takenBack(words, brought));
    }

    private static Stream<Content> takenBack(Wording words, Brought brought) {
        return Stream.concat(
                Stream.of(RefundStatus.SUCCEEDED, RefundStatus.FAILED)
                        .map(status -> RefundLetter.write(refund(status), brought, words)),
                Stream.of(DisputeStatus.OPEN, DisputeStatus.WON, DisputeStatus.LOST)
                        .map(status -> DisputeLetter.write(dispute(status), brought, words)));
    }

    private static RefundRecorded refund(RefundStatus status) {
        return new RefundRecorded(PURCHASE, ANN, "re_1", null, null, 99_900, "thb", status, AT);
    }

    private static DisputeRecorded dispute(DisputeStatus status) {
        return new DisputeRecorded(PURCHASE, ANN, "dp_1", null, 5_000, "jpy", status, true, false, AT);
    }

    private static Stream<Content> doubts(Wording words) {
        var price = new PurchaseStarted(PURCHASE, ANN, "starter", 1, 99_900, "thb", AT, null, null, null);
        var warned = new FraudWarned(PURCHASE, ANN, "issfr_1", "pi_1", true, AT);
        return Stream.of(FraudWarningLetter.write(warned, price, words));
    }

    private static Stream<Content> recharges(Wording words) {
        var anns = AutoRechargeId.of(ANN);
        var again = new RechargeDeclined(anns, PURCHASE, "insufficient_funds", 1_000, "usd", 1, AT, AT);
        var last = new RechargeDeclined(anns, PURCHASE, "insufficient_funds", 1_000, "usd", 3, null, AT);
        var wanted = new RechargeNeedsAuthentication(anns, PURCHASE, 1_000, "usd", AT);
        var ended = Stream.of("pack-changed", "taken-back", "failed")
                .map(reason -> new RechargeEndedLetter().write(new AutoRechargeDisabled(anns, reason, AT), words));
        return Stream.concat(
                Stream.of(
                        new DeclinedRechargeLetter().write(again, words),
                        new DeclinedRechargeLetter().write(last, words),
                        new BankWantsYouLetter().write(wanted, words)),
                ended);
    }

    static Stream<Content> english() {
        return all(ENGLISH);
    }

    static Stream<Content> thai() {
        return all(THAI);
    }

    @ParameterizedTest
    @MethodSource("english")
    void every_english_letter_has_its_words_filled_in(Content content) {
        assertThat(content.subject()).isNotBlank().doesNotContain("%", "\n");
        assertThat(content.paragraphs()).isNotEmpty().noneMatch(text -> text.contains("%"));
        assertThat(content.facts()).isNotEmpty();
        assertThat(content.toString()).doesNotContainPattern("[\\u0e00-\\u0e7f]");
    }

    @ParameterizedTest
    @MethodSource("thai")
    void every_thai_letter_is_thai_throughout(Content content) {
        var words = Stream.concat(
                Stream.of(content.subject(), content.link().label()),
                Stream.concat(
                        content.paragraphs().stream(), content.facts().stream().map(Content.Fact::label)));
        assertThat(words.toList())
                .allSatisfy(text ->
                        assertThat(text).containsPattern("[\\u0e00-\\u0e7f]").doesNotContain("%"));
    }

    @ParameterizedTest
    @MethodSource({"english", "thai"})
    void no_letter_loads_anything(Content content) {
        var html = STATIONERY.write(content, "Ann", THAI).html();
        assertThat(html).doesNotContain("src=", "url(", "@import", "<link", "<script", "<img", "<style");
        assertThat(html.replace("https://chat.example.org/", "")).doesNotContain("://");
    }

    @ParameterizedTest
    @EnumSource(
            value = RefundStatus.class,
            names = {"SUCCEEDED", "FAILED"})
    void a_refund_of_a_payment_that_brought_no_credits_speaks_of_none_taken_or_given(RefundStatus status) {
        var of = RefundLetter.write(refund(status), Brought.NOTHING, ENGLISH).paragraphs();
        assertThat(of).noneMatch(text -> text.contains("belong to this amount") || text.contains("given back"));
        assertThat(RefundLetter.write(refund(status), Brought.CREDITS, ENGLISH).paragraphs())
                .anyMatch(text -> text.contains("belong to this amount") || text.contains("given back"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DisputeStatus.class,
            names = {"OPEN", "WON", "LOST"})
    void a_dispute_about_a_payment_that_brought_no_credits_touches_none(DisputeStatus status) {
        assertThat(DisputeLetter.write(dispute(status), Brought.NOTHING, ENGLISH)
                        .paragraphs())
                .last()
                .asString()
                .isEqualTo("That payment had brought no credits, so nothing changes in your account.");
        assertThat(DisputeLetter.write(dispute(status), Brought.CREDITS, ENGLISH)
                        .paragraphs())
                .noneMatch(text -> text.contains("had brought no credits"));
    }

    @Test
    void plain_text_reads_like_a_letter() {
        var content = new LowBalanceLetter().write(new LowBalanceWarned(ACCOUNT, 900_000, 2_000_000, AT), ENGLISH);
        assertThat(STATIONERY.write(content, "Ann", ENGLISH).text()).isEqualTo("""
                Hello Ann,

                You have 0.9000 credits left to spend; frozen ones do not count. You asked to be told when it is below 2.00.

                You can go on as long as there are credits. When they are used up, new messages wait until you add some; \
                nothing you wrote is lost.

                Balance: 0.9000
                Your limit: 2.00

                Add credits:
                https://chat.example.org/credits

                --
                You get this because you have an account at Limitless Chat.
                Choose which e-mails you get: https://chat.example.org/account
                """);
    }

    @Test
    void thai_counts_years_its_own_way() {
        var content = new CapReachedLetter()
                .write(
                        new CapWarned(
                                ACCOUNT,
                                CapPeriod.DAY,
                                LocalDate.of(2026, 12, 31),
                                100,
                                7_000_000,
                                7_000_000,
                                AT,
                                null),
                        THAI);
        assertThat(content.paragraphs().getFirst()).contains("7.00", "31 ธันวาคม 2569");
        assertThat(content.facts()).extracting(Content.Fact::value).contains("1 มกราคม 2570");
        assertThat(STATIONERY.write(content, "", THAI).html()).contains("lang=\"th\"", ">สวัสดี<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;0.00", "13100;0.0131", "999999;0.9999", "1000000;1.00", "1234567890;1,234.56", "-5000000;-5.00"
            })
    void credits_are_rounded_down_and_small_ones_keep_four_places(long micros, String text) {
        assertThat(ENGLISH.credits(micros)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1000;usd;$10.00", "1000;jpy;¥1,000", "99900;thb;THB 999.00", "5;usd;$0.05"})
    void money_has_as_many_places_as_its_currency(long minor, String currency, String text) {
        assertThat(ENGLISH.money(minor, currency).replace('\u00a0', ' ').replace("THB9", "THB 9"))
                .isEqualTo(text);
    }

    @Test
    void a_name_cannot_become_a_line_or_a_tag_or_a_book() {
        var content = Content.of("s", new Content.Link("l", "/"), "p");
        var hostile = "<b>\r\n\u2028--\u202e" + "x".repeat(200);
        var written = STATIONERY.write(content, hostile, ENGLISH);
        assertThat(written.text().lines().findFirst().orElseThrow())
                .startsWith("Hello <b> -- xxx")
                .hasSize(87);
        assertThat(written.html()).contains("Hello &lt;b&gt; -- xxx").doesNotContain("<b>");
    }

    @Test
    void two_letters_about_one_event_would_be_a_mistake() {
        var letters = List.<Letter<?>>of(new LowBalanceLetter(), new LowBalanceLetter());
        assertThatThrownBy(() -> new Letters(letters)).isInstanceOf(IllegalStateException.class);
    }
}
