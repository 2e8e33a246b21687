package chat.limitless.query.finance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads movements of all accounts by filter. What is null does not filter: the driver writes values into the
/// statement, so that the server folds the other half of each condition away.
interface FinanceEntries extends Repository<FinanceEntryView, Long> {

    /// The filter, in the words of the query.
    String FILTER = " where (:accountId is null or e.accountId = :accountId) and (:type is null or e.type = :type)"
            + " and (:purchaseId is null or e.purchaseId = :purchaseId)"
            + " and (:holdId is null or e.holdId = :holdId)"
            + " and (:lotId is null or e.position in (select c.id.position from FinanceLotChangeView c"
            + " where c.id.accountId = e.accountId and c.id.lotId = :lotId))"
            + " and e.atMicros >= :fromMicros and e.atMicros < :toMicros";

    @Query("select e from FinanceEntryView e" + FILTER + " and e.position < :before order by e.position desc")
    List<FinanceEntryView> page(
            @Nullable String accountId,
            @Nullable String type,
            @Nullable String purchaseId,
            @Nullable String holdId,
            @Nullable String lotId,
            long fromMicros,
            long toMicros,
            long before,
            Limit limit);

    /// Sums over the whole filter, one row per type.
    @Query("select new chat.limitless.query.finance.TypeTotal(e.type, count(e), sum(e.amountMicros),"
            + " sum(e.balanceChangeMicros), sum(e.overrunMicros)) from FinanceEntryView e" + FILTER
            + " group by e.type order by e.type")
    List<TypeTotal> totals(
            @Nullable String accountId,
            @Nullable String type,
            @Nullable String purchaseId,
            @Nullable String holdId,
            @Nullable String lotId,
            long fromMicros,
            long toMicros);
}
