package chat.limitless.query.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/// Reads mail preferences.
interface MailPreferencesViews extends Repository<MailPreferencesView, String> {

    Optional<MailPreferencesView> findByUserId(String userId);
}
