package chat.limitless.query.payments;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many warnings of fraud nobody has looked at: customers wait for their credits meanwhile, and a refund in time
/// can spare a dispute.
@Component
class OpenFraudWarnings implements MeterBinder {

    static final String GAUGE = "limitless.warnings.open";

    private final JdbcClient views;

    OpenFraudWarnings(JdbcClient views) {
        this.views = views;
    }

    private long count() {
        return views.sql("select count(*) from fraud_warning where cleared = false")
                .query(Long.class)
                .single();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(GAUGE, this::count)
                .description("Payments suspected to be fraud that nobody has looked at")
                .register(registry);
    }
}
