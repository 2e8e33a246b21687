package chat.limitless.query.finance;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads the lots of all accounts that owe something.
interface OwingLotViews extends Repository<OwingLotView, Long> {

    @Query("select l from OwingLotView l where l.debtMicros > 0 and l.grantedPosition < :before"
            + " order by l.grantedPosition desc")
    List<OwingLotView> page(long before, Limit limit);

    @Query("select new chat.limitless.query.finance.DebtTotal(count(distinct l.accountId),"
            + " coalesce(sum(l.debtMicros), 0)) from OwingLotView l where l.debtMicros > 0")
    DebtTotal total();
}
