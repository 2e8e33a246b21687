package chat.limitless.command.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.limitless.api.prices.Usd;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class UsdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "+1", "", " 1", "1.0", "0.10", "01", ".5", "1.", "1e3", "1,5", "NaN", "1000000000000"})
    void what_is_no_plain_amount_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Usd(text));
    }

    @Test
    void the_smallest_amount_has_40_digits_behind_the_point() {
        var smallest = "0." + "0".repeat(39) + "1";
        assertThat(new Usd(smallest).units()).isEqualTo(BigInteger.ONE);
        assertThat(Usd.ofUnits(BigInteger.ONE).decimal()).isEqualTo(smallest);
        assertThatIllegalArgumentException().isThrownBy(() -> new Usd("0." + "0".repeat(40) + "1"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.000000000001", "250000, 0.00000025", "1500000000000, 1.5", "1000000000000000, 1000"})
    void whole_pico_dollars_go_both_ways(long picoUsd, String decimal) {
        assertThat(Usd.ofPico(picoUsd)).isEqualTo(new Usd(decimal));
        assertThat(new Usd(decimal).picoUsd()).isEqualTo(picoUsd);
    }

    @Test
    void parts_of_a_pico_dollar_are_rounded_up() {
        assertThat(new Usd("0.0000000000000000001").picoUsd()).isEqualTo(1);
        assertThat(new Usd("0.0000000000010000001").picoUsd()).isEqualTo(2);
    }

    @Test
    void the_higher_of_two_is_found_whatever_the_number_of_digits() {
        assertThat(new Usd("0.2").orMore(new Usd("0.19"))).isEqualTo(new Usd("0.2"));
        assertThat(new Usd("0.19").orMore(new Usd("0.2"))).isEqualTo(new Usd("0.2"));
    }
}
