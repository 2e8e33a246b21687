package chat.limitless.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

/// What keeps an application from starting, and that it is all told at once.
class StartUpTest {

    @Test
    void missing_settings_are_all_named_at_once() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Incomplete.class)
                        .web(WebApplicationType.NONE)
                        .run("--THIRD_SETTING=x"))
                .isInstanceOf(StartUpCheck.CannotStart.class)
                .hasMessageContaining("FIRST_SETTING is missing")
                .hasMessageContaining("SECOND_SETTING is missing")
                .hasMessageNotContaining("THIRD_SETTING");
    }

    @Test
    void production_refuses_simulators() {
        var rule = StartUpRule.foreignAddresses("STRIPE_API_BASE");
        for (var loopback : new String[] {"http://localhost:1", "http://127.0.0.2", "http://[::1]:80", "nonsense"}) {
            assertThat(rule.problems(production("STRIPE_API_BASE", loopback)))
                    .as(loopback)
                    .hasSize(1);
        }
        assertThat(rule.problems(production("STRIPE_API_BASE", "https://api.stripe.com")))
                .isEmpty();
        assertThat(rule.problems(new MockEnvironment().withProperty("STRIPE_API_BASE", "http://localhost:1")))
                .isEmpty();
    }

    @Test
    void production_refuses_short_and_well_known_secrets_and_never_tells_them() {
        var rule = StartUpRule.secrets(32, "JWT_SECRET");
        for (var weak : new String[] {"too-little-1", "change-me-change-me-change-me-change-me", "a".repeat(64)}) {
            var problems = rule.problems(production("JWT_SECRET", weak));
            assertThat(problems).as(weak).hasSize(1);
            assertThat(problems.getFirst()).doesNotContain(weak);
        }
        assertThat(rule.problems(production("JWT_SECRET", "q8Zr1vX5cB0nM7kLp3Jh9GfDsA2wEyTu")))
                .isEmpty();
    }

    @Test
    void the_public_address_has_no_path() {
        assertThat(PublicUrl.of("https://chat.example.org/").resolve("/x")).isEqualTo("https://chat.example.org/x");
        assertThat(PublicUrl.of("http://localhost:8080").isSecure()).isFalse();
        for (var bad : new String[] {"chat.example.org", "https://chat.example.org/app", "ftp://chat.example.org"}) {
            assertThatThrownBy(() -> PublicUrl.of(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void packs_need_ids_of_their_own_and_positive_amounts() {
        assertThat(PackList.standard().packs())
                .extracting(PackList.Pack::amountMinor)
                .containsExactly(1000L, 2500L, 5000L);
        assertThat(PackList.standard().find("regular")).isPresent();
        var pack = new PackList.Pack("one", 1, 1, "usd", null);
        assertThatThrownBy(() -> new PackList(List.of(pack, pack))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackList.Pack("one", 0, 1, "usd", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credits_of_a_pack_last_at_least_a_day() {
        assertThat(new PackList.Pack("one", 1, 1, "usd", 1).lastsDays()).isEqualTo(1);
        assertThatThrownBy(() -> new PackList.Pack("one", 1, 1, "usd", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackList.Pack("one", 1, 1, "usd", 36_526))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void derived_ids_repeat_and_new_ids_start_with_their_time() {
        assertThat(DerivedIds.of("pay_", "u", "k"))
                .isEqualTo(DerivedIds.of("pay_", "u", "k"))
                .hasSize(36);
        assertThat(DerivedIds.of("pay_", "u", "k")).isNotEqualTo(DerivedIds.of("pay_", "u", "l"));
        var ids = Ids.timeOrdered(Clock.systemUTC());
        assertThat(ids.next("msg_")).matches("msg_[0-9a-f]{12}7[0-9a-f]{19}").isLessThan(ids.next("msg_"));
    }

    private static MockEnvironment production(String name, String value) {
        var environment = new MockEnvironment().withProperty(name, value);
        environment.setActiveProfiles(StartUpRule.PRODUCTION);
        return environment;
    }

    @Configuration
    static class Incomplete {

        @Bean
        static StartUpCheck check() {
            return new StartUpCheck();
        }

        @Bean
        static StartUpRule one() {
            return StartUpRule.required("FIRST_SETTING", "THIRD_SETTING");
        }

        @Bean
        static StartUpRule two() {
            return StartUpRule.required("SECOND_SETTING");
        }
    }
}
