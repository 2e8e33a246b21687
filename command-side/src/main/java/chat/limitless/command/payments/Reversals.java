package chat.limitless.command.payments;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that takes money of a purchase back, by the provider's ids. What is kept of each only ever rises, so that
/// facts told in any order end at the same place.
///
/// @param refunds by the provider's id
/// @param disputes by the provider's id
/// @param warnings by the provider's id
/// @param requests refunds asked for by us, by our id
/// @param parked ids of the refunds and disputes in another currency a person was already told about
record Reversals(
        Map<String, Refund> refunds,
        Map<String, Dispute> disputes,
        Map<String, Warning> warnings,
        Map<String, Request> requests,
        Set<String> parked) {

    static final Reversals NONE = new Reversals(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    Reversals {
        refunds = Collections.unmodifiableMap(new TreeMap<>(refunds));
        disputes = Collections.unmodifiableMap(new TreeMap<>(disputes));
        warnings = Collections.unmodifiableMap(new TreeMap<>(warnings));
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
        parked = Collections.unmodifiableSet(new TreeSet<>(parked));
    }

    /// A refund, as far as it was told.
    record Refund(
            @Nullable String paymentIntentId,
            @Nullable RefundRequestId requestId,
            long amountMinor,
            String currency,
            RefundStatus status) {

        /// This one raised by what another telling of it says; equal to this one when that says nothing more.
        Refund raisedBy(Refund told) {
            return new Refund(
                    paymentIntentId == null ? told.paymentIntentId : paymentIntentId,
                    requestId == null ? told.requestId : requestId,
                    Math.max(amountMinor, told.amountMinor),
                    currency,
                    higher(status, told.status));
        }
    }

    /// A dispute, as far as it was told.
    record Dispute(
            @Nullable String paymentIntentId,
            long amountMinor,
            String currency,
            DisputeStatus status,
            boolean fundsWithdrawn,
            boolean fundsReinstated) {

        /// This one raised by what another telling of it says; equal to this one when that says nothing more.
        Dispute raisedBy(Dispute told) {
            return new Dispute(
                    paymentIntentId == null ? told.paymentIntentId : paymentIntentId,
                    Math.max(amountMinor, told.amountMinor),
                    currency,
                    higher(status, told.status),
                    fundsWithdrawn || told.fundsWithdrawn,
                    fundsReinstated || told.fundsReinstated);
        }
    }

    record Warning(@Nullable String paymentIntentId, boolean freezes, boolean cleared) {}

    record Request(@Nullable String paymentIntentId, long amountMinor, String reason, boolean refused) {

        boolean saysTheSameAs(Request other) {
            return Objects.equals(paymentIntentId, other.paymentIntentId)
                    && amountMinor == other.amountMinor
                    && reason.equals(other.reason);
        }
    }

    Reversals with(RefundRecorded event) {
        var told = new Refund(
                event.paymentIntentId(), event.requestId(), event.amountMinor(), event.currency(), event.status());
        var raised = new TreeMap<>(refunds);
        raised.merge(event.refundId(), told, Refund::raisedBy);
        return new Reversals(raised, disputes, warnings, requests, parked);
    }

    Reversals with(DisputeRecorded event) {
        var told = new Dispute(
                event.paymentIntentId(),
                event.amountMinor(),
                event.currency(),
                event.status(),
                event.fundsWithdrawn(),
                event.fundsReinstated());
        var raised = new TreeMap<>(disputes);
        raised.merge(event.disputeId(), told, Dispute::raisedBy);
        return new Reversals(refunds, raised, warnings, requests, parked);
    }

    Reversals with(FraudWarned event) {
        var raised = new TreeMap<>(warnings);
        raised.putIfAbsent(event.warningId(), new Warning(event.paymentIntentId(), event.freezes(), false));
        return new Reversals(refunds, disputes, raised, requests, parked);
    }

    Reversals withCleared(String warningId) {
        var raised = new TreeMap<>(warnings);
        raised.computeIfPresent(warningId, (_, known) -> new Warning(known.paymentIntentId(), known.freezes(), true));
        return new Reversals(refunds, disputes, raised, requests, parked);
    }

    Reversals with(RefundRequested event) {
        var more = new TreeMap<>(requests);
        more.put(
                event.requestId().value(),
                new Request(event.paymentIntentId(), event.amountMinor(), event.reason(), false));
        return new Reversals(refunds, disputes, warnings, more, parked);
    }

    Reversals withRefused(RefundRequestId requestId) {
        var raised = new TreeMap<>(requests);
        raised.computeIfPresent(
                requestId.value(),
                (_, known) -> new Request(known.paymentIntentId(), known.amountMinor(), known.reason(), true));
        return new Reversals(refunds, disputes, warnings, raised, parked);
    }

    Reversals withParked(String reversalId) {
        var more = new TreeSet<>(parked);
        more.add(reversalId);
        return new Reversals(refunds, disputes, warnings, requests, more);
    }

    /// Whether the provider has told of a refund we asked for.
    boolean hasTold(String requestId) {
        return refunds.values().stream()
                .anyMatch(refund ->
                        refund.requestId() != null && refund.requestId().value().equals(requestId));
    }

    private static <E extends Enum<E>> E higher(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
