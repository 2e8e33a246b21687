package chat.limitless.query.credits;

import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/// The rows of the accounts that one batch is about: read at once, changed in memory, written at once.
class CreditRows {

    private static final RowWriter ACCOUNTS = RowWriter.of(
            "credit_account",
            List.of("account_id"),
            List.of("user_id"),
            List.of("balance_micros", "held_micros", "last_position"));
    private static final RowWriter LOTS = RowWriter.of(
            "credit_lot",
            List.of("account_id", "lot_id"),
            List.of(
                    "kind",
                    "size_micros",
                    "priority",
                    "reason",
                    "purchase_id",
                    "granted_at_micros",
                    "expires_at_micros",
                    "granted_position"),
            List.of("remaining_micros", "last_position"));
    private static final RowWriter HOLDS = RowWriter.of(
            "credit_hold",
            List.of("account_id", "hold_id"),
            List.of("reply_id", "conversation_id", "amount_micros", "held_at_micros"),
            List.of("state", "last_position"));
    private static final RowWriter ENTRIES = RowWriter.of(
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
                    "lot_id"),
            List.of("receipt"));

    /// A row that belongs to an account and has an id of its own.
    record Key(String accountId, String id) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::accountId).thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

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

        Key key() {
            return new Key(accountId, lotId);
        }

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

        Key key() {
            return new Key(accountId, holdId);
        }

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

    private final BatchRows<String, Account> accounts = new BatchRows<>();
    private final BatchRows<Key, Lot> lots = new BatchRows<>();
    private final BatchRows<Key, Hold> holds = new BatchRows<>();
    private final List<Entry> entries = new ArrayList<>();

    static CreditRows load(JdbcOperations jdbc, Set<String> accountIds, Set<Key> lotKeys, Set<Key> holdKeys) {
        var rows = new CreditRows();
        jdbc.query(
                "select account_id, user_id, balance_micros, held_micros, last_position from credit_account"
                        + " where account_id in (?" + ", ?".repeat(accountIds.size() - 1) + ")",
                row -> {
                    rows.accounts.loaded(
                            row.getString(1),
                            new Account(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5)));
                },
                accountIds.toArray());
        if (!lotKeys.isEmpty()) {
            jdbc.query(
                    "select account_id, lot_id, kind, size_micros, remaining_micros, priority, reason, purchase_id,"
                            + " granted_at_micros, expires_at_micros, granted_position, last_position"
                            + " from credit_lot where " + anyOf("lot_id", lotKeys),
                    row -> {
                        var lot = lot(row);
                        rows.lots.loaded(lot.key(), lot);
                    },
                    values(lotKeys));
        }
        if (!holdKeys.isEmpty()) {
            jdbc.query(
                    "select account_id, hold_id, reply_id, conversation_id, amount_micros, held_at_micros, state,"
                            + " last_position from credit_hold where " + anyOf("hold_id", holdKeys),
                    row -> {
                        var hold = hold(row);
                        rows.holds.loaded(hold.key(), hold);
                    },
                    values(holdKeys));
        }
        return rows;
    }

    /// Pair by pair: two lists of values would make the server try every account with every id.
    private static String anyOf(String column, Set<Key> keys) {
        return String.join(" or ", Collections.nCopies(keys.size(), "(account_id = ? and " + column + " = ?)"));
    }

    private static Object[] values(Set<Key> keys) {
        return keys.stream()
                .flatMap(key -> Stream.of(key.accountId(), key.id()))
                .toArray();
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getLong(8));
    }

    void put(Account account) {
        accounts.put(account.id, account);
    }

    void put(Lot lot) {
        lots.put(lot.key(), lot);
    }

    void put(Hold hold) {
        holds.put(hold.key(), hold);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    boolean hasAccount(String id) {
        return accounts.find(id) != null;
    }

    Account account(String id) {
        return found(accounts.find(id), "credit_account", id);
    }

    Lot lot(String accountId, String lotId) {
        return found(lots.find(new Key(accountId, lotId)), "credit_lot", lotId);
    }

    Hold hold(String accountId, String holdId) {
        return found(holds.find(new Key(accountId, holdId)), "credit_hold", holdId);
    }

    private static <T> T found(@Nullable T row, String table, String id) {
        if (row == null) {
            throw new MissingRow(table, id);
        }
        return row;
    }

    void write(JdbcOperations jdbc) {
        accounts.write(jdbc, ACCOUNTS, CreditRows::values);
        lots.write(jdbc, LOTS, CreditRows::values);
        holds.write(jdbc, HOLDS, CreditRows::values);
        ENTRIES.insert(
                jdbc,
                entries.stream()
                        .sorted(Comparator.comparing(Entry::accountId).thenComparing(Entry::position))
                        .map(CreditRows::values)
                        .toList());
    }

    private static List<@Nullable Object> values(Account a) {
        return RowValues.of(a.id, a.userId, a.balanceMicros, a.heldMicros, a.lastPosition);
    }

    private static List<@Nullable Object> values(Hold h) {
        return RowValues.of(
                h.accountId,
                h.holdId,
                h.replyId,
                h.conversationId,
                h.amountMicros,
                h.heldAtMicros,
                h.state,
                h.lastPosition);
    }

    private static List<@Nullable Object> values(Lot l) {
        return RowValues.of(
                l.accountId,
                l.lotId,
                l.kind,
                l.sizeMicros,
                l.priority,
                l.reason,
                l.purchaseId,
                l.grantedAtMicros,
                l.expiresAtMicros,
                l.grantedPosition,
                l.remainingMicros,
                l.lastPosition);
    }

    private static List<@Nullable Object> values(Entry e) {
        return RowValues.of(
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
                e.receipt);
    }
}
