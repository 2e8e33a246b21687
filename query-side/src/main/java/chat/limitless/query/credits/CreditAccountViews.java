package chat.limitless.query.credits;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads what an account has. Every question names the account, so that nobody reads another's.
interface CreditAccountViews extends Repository<CreditAccountView, String> {

    Optional<CreditAccountView> findByAccountId(String accountId);

    @Query("select l from CreditLotView l where l.accountId = :accountId order by l.grantedPosition")
    List<CreditLotView> lots(String accountId);

    @Query("select h from CreditHoldView h where h.accountId = :accountId and h.state = 'open' order by h.holdId")
    List<CreditHoldView> openHolds(String accountId);

    /// Warnings, newest first. The types stand in the question: with a list of them as a parameter it would be
    /// translated anew each time.
    @Query("select e from CreditEntryView e where e.accountId = :accountId"
            + " and e.type in ('expiry-announced', 'cap-warned', 'low-balance-warned')"
            + " and e.atMicros >= :sinceMicros order by e.atMicros desc, e.position desc")
    List<CreditEntryView> warningsSince(String accountId, long sinceMicros, Limit limit);

    /// What answers cost since that time; null when nothing did.
    @Query("select -sum(e.balanceChangeMicros) from CreditEntryView e where e.accountId = :accountId"
            + " and e.type = 'settled' and e.atMicros >= :sinceMicros")
    @Nullable
    Long spentSince(String accountId, long sinceMicros);
}
