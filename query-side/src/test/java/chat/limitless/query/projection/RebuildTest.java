package chat.limitless.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.testing.CanonicalRows;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.RandomHistory;
import chat.limitless.query.testing.RandomMoney;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every projection is a pure function of the log: the same events twice, in other batches, and a full rebuild all give
/// the same rows.
class RebuildTest {

    private static final List<String> LOT_SUMS =
            List.of("size", "remaining", "spent", "expired", "revoked", "repaid", "adjusted", "frozen", "debt");

    private final QuerySide query = QuerySide.shared();
    private final ProjectionProcessors processors = query.bean(ProjectionProcessors.class);

    private long appended(long seed) {
        var position = 0L;
        var history = new ArrayList<>(RandomHistory.of(seed, QuerySide.unique(), 8, 120));
        for (var account = 0; account < 5; account++) {
            history.addAll(RandomMoney.of(100 * seed + account, QuerySide.unique(), 150));
        }
        for (var from = 0; from < history.size(); from += 50) {
            position = query.append(history.subList(from, Math.min(history.size(), from + 50)));
        }
        query.await(position);
        return position;
    }

    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        processors.groups().values().stream()
                .flatMap(group -> group.tables().stream())
                .forEach(table ->
                        rows.put(table, CanonicalRows.of(query.views(), query.bean(SealedColumns.class), table)));
        return rows;
    }

    @Test
    void the_same_events_again_change_nothing() {
        appended(1);
        var before = rows();
        var transaction = new TransactionTemplate(query.bean(PlatformTransactionManager.class));

        for (var group : processors.groups().values()) {
            transaction.executeWithoutResult(_ -> group.apply(applied(group)));
        }

        assertThat(rows()).isEqualTo(before);
    }

    /// What the group has applied: other tests leave parked events behind.
    private List<ProjectedEvent> applied(ProjectionGroup group) {
        var parked = query.bean(ParkedEvents.class).of(group.name(), 10_000).stream()
                .map(ParkedEvents.Parked::position)
                .collect(Collectors.toSet());
        return wholeLog().stream()
                .filter(event -> group.handles(event.event().getClass()))
                .filter(event -> !parked.contains(event.position()))
                .toList();
    }

    private List<ProjectedEvent> wholeLog() {
        var serializer = query.bean(EventSerializer.class);
        return query.log().read(0, 100_000).stream()
                .map(stored -> new ProjectedEvent(stored.position(), serializer.deserialize(stored)))
                .toList();
    }

    @Test
    void a_full_rebuild_of_each_group_gives_the_same_rows() {
        var position = appended(2);
        var before = rows();
        assertThat(before.values()).noneMatch(List::isEmpty);

        for (var group : processors.groups().keySet()) {
            processors.rebuild(group);
        }
        query.await(position);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void one_event_at_a_time_gives_the_same_rows_as_batches() {
        appended(3);
        var before = rows();
        var group = processors.groups().get(Groups.CREDITS);
        var transaction = new TransactionTemplate(query.bean(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            group.tables()
                    .forEach(table -> query.views().sql("delete from " + table).update());
            applied(group).forEach(event -> group.apply(List.of(event)));
            group.tables()
                    .forEach(
                            table -> assertThat(CanonicalRows.of(query.views(), query.bean(SealedColumns.class), table))
                                    .isEqualTo(before.get(table)));
            status.setRollbackOnly();
        });
    }

    @Test
    void balances_equal_a_plain_sum_over_the_log() {
        appended(4);
        var fold = new MoneyFold();
        for (var projected : applied(processors.groups().get(Groups.CREDITS))) {
            fold.add((CreditEvent) projected.event());
        }

        assertThat(fold.belowZero()).isEmpty();
        query.views().sql("select * from credit_account").query().listOfRows().forEach(row -> {
            var id = (String) row.get("account_id");
            for (var name : List.of("balance", "held", "frozen", "debt")) {
                assertThat(row.get(name + "_micros")).as(id + " " + name).isEqualTo(fold.of(id, name));
            }
        });
        assertThat(lots(fold)).isEqualTo(fold.lots());
        var adjustments = new TreeMap<String, String>();
        query.views()
                .sql("select * from credit_adjustment")
                .query()
                .listOfRows()
                .forEach(row -> adjustments.put((String) row.get("adjustment_id"), (String) row.get("status")));
        assertThat(adjustments).isEqualTo(fold.adjustments());
    }

    /// The lots there are, each held against the sums.
    private Set<String> lots(MoneyFold fold) {
        var found = new HashSet<String>();
        query.views().sql("select * from credit_lot").query().listOfRows().forEach(row -> {
            var account = (String) row.get("account_id");
            var lot = (String) row.get("lot_id");
            found.add(account + " " + lot);
            for (var name : LOT_SUMS) {
                assertThat(row.get(name + "_micros"))
                        .as(account + " " + lot + " " + name)
                        .isEqualTo(fold.ofLot(account, lot, name));
            }
            var whereItWent = List.of("remaining", "spent", "expired", "revoked", "repaid", "adjusted").stream()
                    .mapToLong(name -> (Long) row.get(name + "_micros"))
                    .sum();
            assertThat(whereItWent).as(lot).isEqualTo(row.get("size_micros"));
        });
        return found;
    }

    @Test
    void entries_add_up_to_what_the_account_has() {
        appended(5);

        var sums = query.views()
                .sql("select a.account_id, a.balance_micros - sum(e.balance_change_micros) as balance_off,"
                        + " a.balance_micros - a.held_micros - a.frozen_micros - sum(e.amount_micros) as available_off,"
                        + " min(e.available_after_micros) as least"
                        + " from credit_account a join credit_entry e on e.account_id = a.account_id"
                        + " group by a.account_id, a.balance_micros, a.held_micros, a.frozen_micros")
                .query()
                .listOfRows();

        assertThat(sums).isNotEmpty().allSatisfy(row -> {
            assertThat(((Number) row.get("balance_off")).longValue())
                    .as("%s", row)
                    .isZero();
            assertThat(((Number) row.get("available_off")).longValue())
                    .as("%s", row)
                    .isZero();
            assertThat(((Number) row.get("least")).longValue()).as("%s", row).isNotNegative();
        });
    }
}
