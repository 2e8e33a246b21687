package chat.limitless.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.testing.CanonicalRows;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.RandomHistory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every projection is a pure function of the log: the same events twice, in other batches, and a full rebuild all give
/// the same rows.
class RebuildTest {

    private final QuerySide query = QuerySide.shared();
    private final ProjectionProcessors processors = query.bean(ProjectionProcessors.class);

    private long appended(long seed) {
        var position = 0L;
        var history = RandomHistory.of(seed, QuerySide.unique(), 8, 120);
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
            transaction.executeWithoutResult(_ -> group.apply(wholeLog().stream()
                    .filter(event -> group.handles(event.event().getClass()))
                    .filter(event -> !isParked(group, event))
                    .toList()));
        }

        assertThat(rows()).isEqualTo(before);
    }

    private boolean isParked(ProjectionGroup group, ProjectedEvent event) {
        return query.bean(ParkedEvents.class).of(group.name(), 10_000).stream()
                .anyMatch(parked -> parked.position() == event.position());
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
            wholeLog().stream()
                    .filter(event -> group.handles(event.event().getClass()))
                    .filter(event -> !isParked(group, event))
                    .forEach(event -> group.apply(List.of(event)));
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
        var balance = new HashMap<String, Long>();
        var held = new HashMap<String, Long>();
        var open = new HashSet<String>();
        for (var projected : wholeLog()) {
            sum(projected.event(), balance, held, open);
        }

        query.views().sql("select * from credit_account").query().listOfRows().forEach(row -> {
            var id = (String) row.get("account_id");
            assertThat(row.get("balance_micros")).as(id).isEqualTo(balance.getOrDefault(id, 0L));
            assertThat(row.get("held_micros")).as(id).isEqualTo(held.getOrDefault(id, 0L));
        });
        var lots = query.views()
                .sql("select account_id, sum(remaining_micros) as remaining from credit_lot group by account_id")
                .query()
                .listOfRows();
        lots.forEach(row -> assertThat(((Number) row.get("remaining")).longValue())
                .isEqualTo(balance.get((String) row.get("account_id"))));
    }

    private static void sum(
            DomainEvent event, Map<String, Long> balance, Map<String, Long> held, HashSet<String> open) {
        if (!(event instanceof CreditEvent credit)) {
            return;
        }
        var id = credit.accountId().value();
        switch (credit) {
            case CreditAccountOpened _ -> {}
            case LotGranted e -> balance.merge(id, e.amountMicros(), Long::sum);
            case CreditsHeld e -> {
                held.merge(id, e.amountMicros(), Long::sum);
                open.add(id + e.holdId());
            }
            case HoldSettled e -> {
                balance.merge(id, -e.spentMicros(), Long::sum);
                if (open.remove(id + e.holdId())) {
                    held.merge(id, -(e.spentMicros() + e.releasedMicros()), Long::sum);
                }
            }
            case HoldReleased e -> {
                open.remove(id + e.holdId());
                held.merge(id, -e.amountMicros(), Long::sum);
            }
            case HoldExpired e -> {
                open.remove(id + e.holdId());
                held.merge(id, -e.amountMicros(), Long::sum);
            }
            default -> {}
        }
    }
}
