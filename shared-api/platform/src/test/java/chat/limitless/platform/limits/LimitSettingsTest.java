package chat.limitless.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/// Limits that make no sense keep the application from starting, all of them named at once.
class LimitSettingsTest {

    private final LimitSettings rule = new LimitSettings();

    @Test
    void nothing_configured_is_fine_and_binds_to_the_defaults() {
        var environment = new MockEnvironment();
        assertThat(rule.problems(environment)).isEmpty();
        var defaults = Binder.get(environment).bindOrCreate("limitless.limits", LimitsProperties.class);
        assertThat(defaults.messages()).isEqualTo(new Rate(30, Duration.ofMinutes(1)));
        assertThat(defaults.houseMicrosPerHour()).isGreaterThan(defaults.userMicrosPerHour());
    }

    @Test
    void all_faults_are_named_at_once() {
        var environment = new MockEnvironment()
                .withProperty("limitless.limits.sign-in", "many")
                .withProperty("limitless.limits.checkout", "0/1m")
                .withProperty("limitless.limits.messages", "5/3d")
                .withProperty("limitless.limits.checkout-per-address", "5")
                .withProperty("limitless.limits.messages-per-address", "/1m")
                .withProperty("limitless.limits.exports", "none")
                .withProperty("limitless.limits.exports-per-address", "1/0s")
                .withProperty("limitless.limits.user-micros-per-hour", "-1")
                .withProperty("limitless.limits.house-micros-per-hour", "a lot")
                .withProperty("limitless.limits.wait-at-most", "1m");
        assertThat(rule.problems(environment))
                .hasSize(10)
                .allSatisfy(problem -> assertThat(problem).startsWith("limitless.limits."));
    }

    @Test
    void the_house_bears_at_least_what_one_user_may_cost() {
        var environment = new MockEnvironment().withProperty("limitless.limits.house-micros-per-hour", "999999999");
        assertThat(rule.problems(environment)).singleElement().asString().contains("is lower than");
        environment.setProperty("limitless.limits.house-micros-per-hour", "1000000000");
        assertThat(rule.problems(environment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30/1m, 30, 60", "1/10s, 1, 10", "3/1h, 3, 3600", "' 2/1d ', 2, 86400"})
    void a_rate_is_read(String text, long most, long seconds) {
        assertThat(Rate.of(text)).isEqualTo(new Rate(most, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30/", "/1m", "0/1m", "-1/1m", "30/0s", "30/1", "30/25h", "1.5/1m", "9/1m/2"})
    void what_is_no_rate_is_refused(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
