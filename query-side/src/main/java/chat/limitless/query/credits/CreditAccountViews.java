package chat.limitless.query.credits;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads what an account has. Every question names the account, so that nobody reads another's.
interface CreditAccountViews extends Repository<CreditAccountView, String> {

    Optional<CreditAccountView> findByAccountId(String accountId);

    @Query("select l from CreditLotView l where l.accountId = :accountId order by l.grantedPosition")
    List<CreditLotView> lots(String accountId);

    @Query("select h from CreditHoldView h where h.accountId = :accountId and h.state = 'open' order by h.holdId")
    List<CreditHoldView> openHolds(String accountId);
}
