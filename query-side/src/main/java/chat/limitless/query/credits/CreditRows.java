package chat.limitless.query.credits;

import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the accounts that one batch is about: read at once, changed in memory, written at once.
class CreditRows {

    private static final Upsert ACCOUNTS = Upsert.into(
            "credit_account",
            List.of("account_id"),
            List.of("user_id", "balance_micros", "held_micros", "last_position"));
    private static final Upsert LOTS = Upsert.into(
            "credit_lot",
            List.of("account_id", "lot_id"),
            List.of(
                    "kind",
                    "size_micros",
                    "remaining_micros",
                    "priority",
                    "reason",
                    "purchase_id",
                    "granted_at_micros",
                    "expires_at_micros",
                    "granted_position",
                    "last_position"));
    private static final Upsert HOLDS = Upsert.into(
            "credit_hold",
            List.of("account_id", "hold_id"),
            List.of("reply_id", "conversation_id", "amount_micros", "held_at_micros", "state", "last_position"));
    private static final Upsert ENTRIES = Upsert.into(
            "credit_entry",
            List.of("account_id", "position"),
            List.of(
                    "user_id",
                    "type",
                    "at_micros",
                    "amount_micros",
                    "balance_change_micros",
                    "balance_after_micros",
                    "available_after_micros",
                    "overrun_micros",
                    "hold_id",
                    "reply_id",
                    "conversation_id",
                    "purchase_id",
                    "lot_id",
                    "receipt"));

    /// One account.
    static final class Account {
        final String id;
        final String userId;
        long balanceMicros;
        long heldMicros;
        long lastPosition;

        Account(String id, String userId, long balanceMicros, long heldMicros, long lastPosition) {
            this.id = id;
            this.userId = userId;
            this.balanceMicros = balanceMicros;
            this.heldMicros = heldMicros;
            this.lastPosition = lastPosition;
        }
    }

    /// One lot; only what is left of it ever changes.
    record Lot(
            String accountId,
            String lotId,
            String kind,
            long sizeMicros,
            long remainingMicros,
            int priority,
            String reason,
            @Nullable String purchaseId,
            long grantedAtMicros,
            long expiresAtMicros,
            long grantedPosition,
            long lastPosition) {

        Lot spent(long amountMicros, long position) {
            return new Lot(
                    accountId,
                    lotId,
                    kind,
                    sizeMicros,
                    Math.subtractExact(remainingMicros, amountMicros),
                    priority,
                    reason,
                    purchaseId,
                    grantedAtMicros,
                    expiresAtMicros,
                    grantedPosition,
                    position);
        }
    }

    /// One hold and how it stands.
    record Hold(
            String accountId,
            String holdId,
            String replyId,
            String conversationId,
            long amountMicros,
            long heldAtMicros,
            String state,
            long lastPosition) {

        static final String OPEN = "open";

        Hold ended(String how, long position) {
            return new Hold(accountId, holdId, replyId, conversationId, amountMicros, heldAtMicros, how, position);
        }

        boolean isOpen() {
            return state.equals(OPEN);
        }
    }

    /// One movement.
    record Entry(
            String accountId,
            long position,
            String userId,
            String type,
            long atMicros,
            long amountMicros,
            long balanceChangeMicros,
            long balanceAfterMicros,
            long availableAfterMicros,
            long overrunMicros,
            @Nullable String holdId,
            @Nullable String replyId,
            @Nullable String conversationId,
            @Nullable String purchaseId,
            @Nullable String lotId,
            @Nullable String receipt) {}

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Lot> lots = new LinkedHashMap<>();
    private final Map<String, Hold> holds = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    static CreditRows load(JdbcClient jdbc, Set<String> accountIds, Set<String> lotIds, Set<String> holdIds) {
        var rows = new CreditRows();
        jdbc.sql("select * from credit_account where account_id in (:ids)")
                .param("ids", accountIds)
                .query(row -> {
                    rows.put(new Account(
                            row.getString("account_id"),
                            row.getString("user_id"),
                            row.getLong("balance_micros"),
                            row.getLong("held_micros"),
                            row.getLong("last_position")));
                });
        if (!lotIds.isEmpty()) {
            jdbc.sql("select * from credit_lot where account_id in (:ids) and lot_id in (:lots)")
                    .param("ids", accountIds)
                    .param("lots", lotIds)
                    .query(Lot.class)
                    .list()
                    .forEach(rows::put);
        }
        if (!holdIds.isEmpty()) {
            jdbc.sql("select * from credit_hold where account_id in (:ids) and hold_id in (:holds)")
                    .param("ids", accountIds)
                    .param("holds", holdIds)
                    .query(Hold.class)
                    .list()
                    .forEach(rows::put);
        }
        return rows;
    }

    void put(Account account) {
        accounts.put(account.id, account);
    }

    void put(Lot lot) {
        lots.put(lot.accountId() + lot.lotId(), lot);
    }

    void put(Hold hold) {
        holds.put(hold.accountId() + hold.holdId(), hold);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    boolean hasAccount(String id) {
        return accounts.containsKey(id);
    }

    Account account(String id) {
        return found(accounts.get(id), "credit_account", id);
    }

    Lot lot(String accountId, String lotId) {
        return found(lots.get(accountId + lotId), "credit_lot", lotId);
    }

    Hold hold(String accountId, String holdId) {
        return found(holds.get(accountId + holdId), "credit_hold", holdId);
    }

    private static <T> T found(@Nullable T row, String table, String id) {
        if (row == null) {
            throw new MissingRow(table, id);
        }
        return row;
    }

    void write(JdbcClient jdbc) {
        ACCOUNTS.write(
                jdbc,
                accounts.values().stream()
                        .map(a -> RowValues.of(a.id, a.userId, a.balanceMicros, a.heldMicros, a.lastPosition))
                        .toList());
        LOTS.write(
                jdbc,
                lots.values().stream()
                        .map(l -> RowValues.of(
                                l.accountId,
                                l.lotId,
                                l.kind,
                                l.sizeMicros,
                                l.remainingMicros,
                                l.priority,
                                l.reason,
                                l.purchaseId,
                                l.grantedAtMicros,
                                l.expiresAtMicros,
                                l.grantedPosition,
                                l.lastPosition))
                        .toList());
        HOLDS.write(
                jdbc,
                holds.values().stream()
                        .map(h -> RowValues.of(
                                h.accountId,
                                h.holdId,
                                h.replyId,
                                h.conversationId,
                                h.amountMicros,
                                h.heldAtMicros,
                                h.state,
                                h.lastPosition))
                        .toList());
        ENTRIES.write(
                jdbc,
                entries.stream()
                        .map(e -> RowValues.of(
                                e.accountId,
                                e.position,
                                e.userId,
                                e.type,
                                e.atMicros,
                                e.amountMicros,
                                e.balanceChangeMicros,
                                e.balanceAfterMicros,
                                e.availableAfterMicros,
                                e.overrunMicros,
                                e.holdId,
                                e.replyId,
                                e.conversationId,
                                e.purchaseId,
                                e.lotId,
                                e.receipt))
                        .toList());
    }
}
