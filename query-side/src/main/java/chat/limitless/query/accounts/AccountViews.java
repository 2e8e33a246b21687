package chat.limitless.query.accounts;

import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The projection group of users; order is kept per user.
@Configuration(proxyBeanMethods = false)
class AccountViews {

    @Bean
    ProjectionGroup accountProjections(JdbcOperations jdbc, SealedColumns sealed, PersonalDataVault vault) {
        return new ProjectionGroup(
                Groups.ACCOUNTS,
                List.of(
                        new UserProfileProjection(jdbc, sealed, vault),
                        new DataViewProjection(JdbcClient.create(jdbc)),
                        new MailPreferencesProjection(JdbcClient.create(jdbc))));
    }
}
