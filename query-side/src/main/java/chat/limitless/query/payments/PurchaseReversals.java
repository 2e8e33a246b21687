package chat.limitless.query.payments;

import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All refunds, disputes and warnings of the purchases of one batch, told in it or before.
final class PurchaseReversals {

    private final BatchRows<String, ReversalRow> rows = new BatchRows<>();
    private final Map<String, Map<String, ReversalRow>> byPurchase = new HashMap<>();

    static PurchaseReversals load(JdbcOperations jdbc, Set<String> purchaseIds) {
        var all = new PurchaseReversals();
        JdbcClient.create(jdbc)
                .sql("""
                        select
                            purchase_id, fact_id, kind, payment_id, amount_minor, currency, takes_money, status,
                            last_position
                        from purchase_reversal
                        where purchase_id in (:ids)
                        """)
                .param("ids", purchaseIds)
                .query(ReversalRow.class)
                .list()
                .forEach(row -> {
                    all.rows.loaded(row.key(), row);
                    all.of(row.purchaseId()).put(row.factId(), row);
                });
        return all;
    }

    void put(ReversalRow row) {
        rows.put(row.key(), row);
        of(row.purchaseId()).put(row.factId(), row);
    }

    void clear(FraudWarningCleared told, long position) {
        var key = ReversalRow.key(told.purchaseId().value(), told.warningId());
        var known = rows.find(key);
        if (known == null) {
            throw new MissingRow("purchase_reversal", key);
        }
        put(known.cleared(position));
    }

    void write(JdbcOperations jdbc) {
        rows.write(jdbc, ReversalRow.WRITER, ReversalRow::values);
    }

    /// What those that are asked for are about of the payment that counts, never more than it.
    long sumMinor(PurchaseRow purchase, Predicate<ReversalRow> asked) {
        long taken = 0;
        for (var row : of(purchase.purchaseId()).values()) {
            if (asked.test(row) && isOf(purchase, row)) {
                taken += Math.min(row.amountMinor(), purchase.amountMinor() - taken);
            }
        }
        return taken;
    }

    /// Whether a warning freezes what is left of the payment that counts.
    boolean suspect(PurchaseRow purchase) {
        return of(purchase.purchaseId()).values().stream()
                .anyMatch(row -> row.isFreezingWarning() && isOfPayment(purchase, row));
    }

    private static boolean isOf(PurchaseRow purchase, ReversalRow row) {
        return isOfPayment(purchase, row) && purchase.currency().equalsIgnoreCase(row.currency());
    }

    /// As long as no payment counts, what overtook it is about the one that will. Nothing is about a payment that is
    /// only
    /// parked: it has brought no credits, and goes back as a whole beside the purchase.
    private static boolean isOfPayment(PurchaseRow purchase, ReversalRow row) {
        if (purchase.paymentId() == null) {
            return !purchase.status().equals("parked");
        }
        return row.paymentId() == null || purchase.paymentId().equals(row.paymentId());
    }

    private Map<String, ReversalRow> of(String purchaseId) {
        return byPurchase.computeIfAbsent(purchaseId, _ -> new TreeMap<>());
    }
}
