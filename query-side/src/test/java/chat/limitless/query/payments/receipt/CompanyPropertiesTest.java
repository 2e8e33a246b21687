package chat.limitless.query.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

/// Who sells: an example on a developer's machine, configured in production, refused when it cannot be printed.
class CompanyPropertiesTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(CompanyProperties.class)
    static class Settings {}

    @Test
    void says_that_it_is_an_example_until_it_is_configured() {
        application.run(context -> {
            var company = context.getBean(CompanyProperties.class);
            assertThat(company.name()).contains("Example", "not configured");
            assertThat(company.addressLines()).hasSize(2);
            assertThat(company.taxPercent()).isZero();
        });
    }

    @Test
    void takes_what_is_configured() {
        application
                .withPropertyValues(
                        "limitless.company.name=Limitless Co., Ltd.",
                        "limitless.company.address-lines[0]=12 Sukhumvit Road, Floor 3",
                        "limitless.company.tax-percent=7")
                .run(context -> {
                    var company = context.getBean(CompanyProperties.class);
                    assertThat(company.addressLines()).containsExactly("12 Sukhumvit Road, Floor 3");
                    assertThat(company.taxPercent()).isEqualByComparingTo("7");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=", "email=nobody", "tax-percent=-1", "tax-percent=51", "tax-percent=7.12345"})
    void is_refused_at_the_start_when_it_makes_no_receipt(String setting) {
        application
                .withPropertyValues("limitless.company." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void has_to_be_configured_in_production() {
        var environment = new MockEnvironment();
        var rule = ReceiptConfiguration.companyIsNoExample();
        assertThat(rule.problems(environment)).isEmpty();

        environment.setActiveProfiles("production");
        assertThat(rule.problems(environment)).hasSize(3);

        environment.setProperty("limitless.company.name", "Limitless Co., Ltd.");
        environment.setProperty("limitless.company.address-lines[0]", "12 Sukhumvit Road");
        environment.setProperty("limitless.company.email", "billing@limitless.example");
        assertThat(rule.problems(environment)).isEmpty();
    }
}
