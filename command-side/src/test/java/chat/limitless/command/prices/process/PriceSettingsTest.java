package chat.limitless.command.prices.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

@Tag("fast")
class PriceSettingsTest {

    @Test
    void the_old_rate_is_a_start_problem_that_names_the_two_new_settings() {
        var environment = new MockEnvironment().withProperty("limitless.prices.micros-per-usd", "45000000");
        assertThat(PriceConfiguration.noOldRate().problems(environment))
                .singleElement()
                .asString()
                .contains(
                        "limitless.prices.micros-per-usd",
                        "limitless.prices.base-micros-per-usd",
                        "limitless.prices.margin-percent");
    }

    @Test
    void the_old_rate_is_found_in_the_environment_of_the_process_too() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("LIMITLESS_PRICES_MICROSPERUSD", "45000000")));
        ConfigurationPropertySources.attach(environment);
        assertThat(PriceConfiguration.noOldRate().problems(environment)).hasSize(1);
    }

    @Test
    void without_the_old_rate_there_is_no_problem() {
        assertThat(PriceConfiguration.noOldRate().problems(new MockEnvironment()))
                .isEmpty();
    }

    @Test
    void a_rate_that_charges_nothing_less_than_its_base_or_a_fraction_is_refused() {
        assertThat(settings(1, 0).baseMicrosPerUsd()).isEqualTo(1);
        assertThat(settings(2, 50).marginPercent()).isEqualTo(50);
        assertThatIllegalArgumentException().isThrownBy(() -> settings(0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(100, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(1, 50));
    }

    private static PriceProperties settings(long base, int margin) {
        return new PriceProperties(base, margin, Duration.ZERO, Duration.ofMinutes(10), Duration.ofSeconds(15));
    }
}
