package chat.limitless.query.credits;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads what somebody spent, by day and model. Days compare as text: year, month, day.
interface UsageReads extends Repository<UsageDayView, Long> {

    @Query("select u from UsageDayView u where u.userId = :userId and u.day >= :from and u.day <= :to"
            + " order by u.day, u.model")
    List<UsageDayView> between(String userId, String from, String to);
}
