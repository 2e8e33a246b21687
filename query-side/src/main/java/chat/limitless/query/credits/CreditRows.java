package chat.limitless.query.credits;

import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/// The rows of the accounts that one batch is about: read at once, changed in memory, written at once.
class CreditRows {

    /// What a batch needs to know beforehand.
    static final class Wanted {
        final Set<String> accounts = new HashSet<>();
        final Set<Key> lots = new HashSet<>();
        final Set<Key> holds = new HashSet<>();
        final Set<Key> adjustments = new HashSet<>();
    }

    private interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final BatchRows<String, AccountRow> accounts = new BatchRows<>();
    private final BatchRows<Key, LotRow> lots = new BatchRows<>();
    private final BatchRows<Key, HoldRow> holds = new BatchRows<>();
    private final BatchRows<Key, AdjustmentRow> adjustments = new BatchRows<>();
    private final List<EntryRow> entries = new ArrayList<>();

    static CreditRows load(JdbcOperations jdbc, Wanted wanted) {
        var rows = new CreditRows();
        jdbc.query(
                AccountRow.SELECT + "(?" + ", ?".repeat(wanted.accounts.size() - 1) + ")",
                row -> {
                    var account = AccountRow.read(row);
                    rows.accounts.loaded(account.id, account);
                },
                wanted.accounts.toArray());
        load(jdbc, LotRow.SELECT, "lot_id", wanted.lots, rows.lots, LotRow::read, lot -> lot.key);
        load(jdbc, HoldRow.SELECT, "hold_id", wanted.holds, rows.holds, HoldRow::read, HoldRow::key);
        load(
                jdbc,
                AdjustmentRow.SELECT,
                "adjustment_id",
                wanted.adjustments,
                rows.adjustments,
                AdjustmentRow::read,
                AdjustmentRow::key);
        return rows;
    }

    private static <R> void load(
            JdbcOperations jdbc,
            String select,
            String idColumn,
            Set<Key> keys,
            BatchRows<Key, R> into,
            Reader<R> reader,
            Function<R, Key> keyOf) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.query(
                select + anyOf(idColumn, keys),
                row -> {
                    var read = reader.read(row);
                    into.loaded(keyOf.apply(read), read);
                },
                values(keys));
    }

    /// Pair by pair: two lists of values would make the server try every account with every id.
    private static String anyOf(String column, Collection<Key> keys) {
        return String.join(" or ", Collections.nCopies(keys.size(), "(account_id = ? and " + column + " = ?)"));
    }

    private static Object[] values(Collection<Key> keys) {
        return keys.stream()
                .flatMap(key -> Stream.of(key.accountId(), key.id()))
                .toArray();
    }

    void put(AccountRow account) {
        accounts.put(account.id, account);
    }

    void put(LotRow lot) {
        lots.put(lot.key, lot);
    }

    void put(HoldRow hold) {
        holds.put(hold.key(), hold);
    }

    void put(AdjustmentRow adjustment) {
        adjustments.put(adjustment.key(), adjustment);
    }

    /// Adds what happened, with what the account has by now.
    void add(AccountRow account, EntryRow.Change change, EntryRow.Cause cause) {
        entries.add(new EntryRow(
                account.id,
                account.lastPosition,
                account.userId,
                change,
                account.balanceMicros,
                account.availableMicros(),
                cause));
    }

    boolean hasAccount(String id) {
        return accounts.find(id) != null;
    }

    AccountRow account(String id) {
        return found(accounts.find(id), "credit_account", id);
    }

    /// The lot, about to be changed by the account's newest event.
    LotRow lot(AccountRow account, String lotId) {
        var lot = found(lots.find(new Key(account.id, lotId)), "credit_lot", lotId);
        lot.lastPosition = account.lastPosition;
        return lot;
    }

    HoldRow hold(AccountRow account, String holdId) {
        return found(holds.find(new Key(account.id, holdId)), "credit_hold", holdId);
    }

    /// The adjustment; null when nobody had to approve it.
    @Nullable
    AdjustmentRow adjustment(AccountRow account, String adjustmentId) {
        return adjustments.find(new Key(account.id, adjustmentId));
    }

    private static <T> T found(@Nullable T row, String table, String id) {
        if (row == null) {
            throw new MissingRow(table, id);
        }
        return row;
    }

    void write(JdbcOperations jdbc) {
        accounts.write(jdbc, AccountRow.WRITER, AccountRow::values);
        lots.write(jdbc, LotRow.WRITER, LotRow::values);
        holds.write(jdbc, HoldRow.WRITER, HoldRow::values);
        adjustments.write(jdbc, AdjustmentRow.WRITER, AdjustmentRow::values);
        EntryRow.WRITER.insert(
                jdbc,
                entries.stream().sorted(EntryRow.ORDER).map(EntryRow::values).toList());
    }
}
