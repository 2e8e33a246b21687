package chat.limitless.query.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.query.payments.receipt.ThaiMarks.Face;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Numbers, tax and the places of Thai marks.
class ReceiptPartsTest {

    @Test
    void included_tax_is_rounded_half_up_and_exact() {
        assertThat(IncludedTax.of(10_700, new BigDecimal("7"))).isEqualTo(700);
        assertThat(IncludedTax.of(1_000, new BigDecimal("7"))).isEqualTo(65);
        assertThat(IncludedTax.of(3, new BigDecimal("20"))).isEqualTo(1);
        assertThat(IncludedTax.of(2, new BigDecimal("20"))).isZero();
        assertThat(IncludedTax.of(1_000, new BigDecimal("7.7000"))).isEqualTo(71);
        assertThat(IncludedTax.of(1_000, BigDecimal.ZERO)).isZero();
    }

    @Test
    void a_number_is_made_of_year_place_and_id() {
        assertThat(ReceiptNumber.of("pay_0198ak7q2", 1_234, 1_795_341_900_000_000L))
                .isEqualTo("2026-000001234-K7Q2");
        assertThat(ReceiptNumber.of("pay_x", 1_234_567_890, 0)).isEqualTo("1970-1234567890-X");
    }

    @Test
    void figures_are_written_with_the_digits_of_their_currency() {
        assertThat(ReceiptWords.ENGLISH.money(123_456, "usd")).isEqualTo("USD 1,234.56");
        assertThat(ReceiptWords.THAI.money(1_000, "jpy")).isEqualTo("JPY 1,000");
        assertThat(ReceiptWords.ENGLISH.credits(200_500_000)).isEqualTo("200.5");
    }

    @Test
    void thai_marks_give_way_to_each_other() {
        assertThat(faces("ที่")).isEqualTo("ที|่:RAISED");
        assertThat(faces("ผู้")).isEqualTo("ผู้");
        assertThat(faces("น้ำ")).isEqualTo("น|้:RAISED|ำ");
        assertThat(faces("ปี")).isEqualTo("ป|ี:LEFT");
        assertThat(faces("ปิ่น")).isEqualTo("ป|ิ:LEFT|่:RAISED_LEFT|น");
        assertThat(faces("ฝ่า")).isEqualTo("ฝ|่:LEFT|า");
        assertThat(faces("plain")).isEqualTo("plain");
        assertThat(faces("")).isEmpty();
    }

    private static String faces(String text) {
        return ThaiMarks.runs(text).stream()
                .map(run -> run.face() == Face.PLAIN ? run.text() : run.text() + ":" + run.face())
                .collect(Collectors.joining("|"));
    }
}
