package chat.limitless.query.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads user profiles.
interface UserProfileViews extends Repository<UserProfileView, String> {

    Optional<UserProfileView> findByUserId(String userId);

    @Query("select u from UserProfileView u where u.registeredPosition < :before"
            + " and (:userId is null or u.userId = :userId)"
            + " and (:emailLookup is null or u.emailLookup = :emailLookup)"
            + " order by u.registeredPosition desc")
    List<UserProfileView> page(@Nullable String userId, @Nullable String emailLookup, long before, Limit limit);
}
