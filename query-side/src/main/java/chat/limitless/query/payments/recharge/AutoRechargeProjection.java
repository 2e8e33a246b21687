package chat.limitless.query.payments.recharge;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.PersonalText;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCustomerMade;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what each person agreed to about recharging, their card, and how it stands.
class AutoRechargeProjection implements Projection {

    static final String BRAND = "auto_recharge.brand_sealed";
    static final String LAST4 = "auto_recharge.last4_sealed";
    static final String EXPIRY = "auto_recharge.expiry_sealed";

    private final JdbcOperations jdbc;
    private final SealedColumns sealed;

    /// @param jdbc the read models
    /// @param sealed personal columns
    AutoRechargeProjection(JdbcOperations jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public List<String> tables() {
        return List.of("auto_recharge");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return AutoRechargeEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events.stream()
                .map(event -> userOf((AutoRechargeEvent) event.event()))
                .collect(Collectors.toSet()));
        for (var projected : events) {
            var event = (AutoRechargeEvent) projected.event();
            var known = rows.find(userOf(event));
            var row = known == null ? new AutoRechargeRow(userOf(event)) : known;
            if (projected.position() > row.lastPosition) {
                row.updatedAtMicros = micros(apply(row, event));
                row.lastPosition = projected.position();
                rows.put(row.userId, row);
            }
        }
        rows.write(jdbc, AutoRechargeRow.WRITER, AutoRechargeRow::values);
    }

    private static String userOf(AutoRechargeEvent event) {
        return event.rechargeId().userId().value();
    }

    /// When it happened.
    private Instant apply(AutoRechargeRow row, AutoRechargeEvent event) {
        return switch (event) {
            case RechargeCustomerMade made -> made.madeAt();
            case PaymentMethodSaved saved -> savedBy(row, saved);
            case PaymentMethodRemoved gone -> removedBy(row, gone);
            case AutoRechargeEnabled agreed -> {
                row.enabledBy(agreed);
                yield agreed.enabledAt();
            }
            case AutoRechargeDisabled off -> {
                row.enabled = false;
                row.disabledReason = off.reason();
                row.nextTryAtMicros = null;
                yield off.disabledAt();
            }
            case RechargeStarted started -> {
                row.startedBy(started);
                yield started.startedAt();
            }
            case RechargeSucceeded done -> {
                row.succeeded();
                yield done.succeededAt();
            }
            case RechargeDeclined no -> {
                row.ended(AutoRechargeRow.WAITING, no.code(), no.nextTryAt());
                yield no.declinedAt();
            }
            case RechargeFailed no -> {
                row.failed(no);
                yield no.failedAt();
            }
            case RechargeNeedsAuthentication wanted -> {
                row.ended(AutoRechargeRow.NEEDS_AUTHENTICATION, "", null);
                yield wanted.neededAt();
            }
            case RechargeCapReached told -> capReachedBy(row, told);
        };
    }

    private Instant savedBy(AutoRechargeRow row, PaymentMethodSaved event) {
        row.methodId = event.methodId().value();
        row.brandSealed = seal(event, BRAND, event.brand());
        row.last4Sealed = seal(event, LAST4, event.last4());
        row.expirySealed = seal(event, EXPIRY, event.expiry());
        row.nextTryAtMicros = null;
        if (!row.state.equals(AutoRechargeRow.IN_FLIGHT)) {
            row.state = AutoRechargeRow.IDLE;
            row.failureCode = null;
        }
        return event.savedAt();
    }

    private byte @Nullable [] seal(PaymentMethodSaved event, String column, PersonalText text) {
        var owner = event.rechargeId().userId();
        return sealed.seal(owner, column, owner.value(), text);
    }

    private static Instant removedBy(AutoRechargeRow row, PaymentMethodRemoved event) {
        row.methodId = null;
        row.brandSealed = null;
        row.last4Sealed = null;
        row.expirySealed = null;
        return event.removedAt();
    }

    private static Instant capReachedBy(AutoRechargeRow row, RechargeCapReached event) {
        row.chargedMonth = event.monthStart().toString().substring(0, "2026-11".length());
        row.chargedMinor = event.chargedMinor();
        row.chargedCurrency = event.currency();
        row.capReached = true;
        return event.reachedAt();
    }

    private BatchRows<String, AutoRechargeRow> load(Set<String> users) {
        var rows = new BatchRows<String, AutoRechargeRow>();
        JdbcClient.create(jdbc)
                .sql("select * from auto_recharge where user_id in (:users)")
                .param("users", users)
                .query((row, _) -> read(row))
                .list()
                .forEach(row -> rows.loaded(row.userId, row));
        return rows;
    }

    private static AutoRechargeRow read(ResultSet stored) throws SQLException {
        var row = new AutoRechargeRow(stored.getString("user_id"));
        row.enabled = stored.getBoolean("enabled");
        row.consentVersion = stored.getString("consent_version");
        row.thresholdMicros = number(stored, "threshold_micros");
        row.packId = stored.getString("pack_id");
        row.creditsMicros = number(stored, "credits_micros");
        row.amountMinor = number(stored, "amount_minor");
        row.currency = stored.getString("currency");
        row.monthlyCapMinor = number(stored, "monthly_cap_minor");
        row.methodId = stored.getString("method_id");
        row.brandSealed = stored.getBytes("brand_sealed");
        row.last4Sealed = stored.getBytes("last4_sealed");
        row.expirySealed = stored.getBytes("expiry_sealed");
        row.state = stored.getString("state");
        row.failureCode = stored.getString("failure_code");
        row.disabledReason = stored.getString("disabled_reason");
        row.inFlightMinor = stored.getLong("in_flight_minor");
        row.nextTryAtMicros = number(stored, "next_try_at_micros");
        row.chargedMonth = stored.getString("charged_month");
        row.chargedMinor = stored.getLong("charged_minor");
        row.chargedCurrency = stored.getString("charged_currency");
        row.capReached = stored.getBoolean("cap_reached");
        row.updatedAtMicros = stored.getLong("updated_at_micros");
        row.lastPosition = stored.getLong("last_position");
        return row;
    }

    private static @Nullable Long number(ResultSet stored, String column) throws SQLException {
        long value = stored.getLong(column);
        return stored.wasNull() ? null : value;
    }
}
