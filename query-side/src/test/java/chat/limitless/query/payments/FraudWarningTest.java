package chat.limitless.query.payments;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

/// A warning of fraud is counted until somebody has looked at it, whether it froze anything or not.
class FraudWarningTest {

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final PurchaseId purchase = new PurchaseId("pay_" + suffix);
    private final Person buyer = query.person();
    private final Story story = Story.of(buyer.id());

    @Test
    void is_open_until_it_is_cleared() {
        query.await(query.append(story.bought(purchase), story.paid(purchase)));
        var before = open();

        query.await(query.append(
                story.fraudWarned(purchase, "issfr_1" + suffix, true),
                story.fraudWarned(purchase, "issfr_2" + suffix, false)));
        assertThat(open()).isEqualTo(before + 2);

        query.await(query.append(cleared("issfr_1")));
        assertThat(open()).isEqualTo(before + 1);
        query.await(query.append(cleared("issfr_2")));
        assertThat(open()).isEqualTo(before);
    }

    private FraudWarningCleared cleared(String warning) {
        return story.fraudWarningCleared(purchase, warning + suffix, new UserId("usr_finance1"));
    }

    private int open() {
        return (int) query.bean(MeterRegistry.class)
                .get(OpenFraudWarnings.GAUGE)
                .gauge()
                .value();
    }
}
