package chat.limitless.query.credits;

import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// The projection group of usage; order is kept per account.
@Configuration(proxyBeanMethods = false)
class UsageViews {

    @Bean
    ProjectionGroup usageProjections(JdbcOperations jdbc) {
        return new ProjectionGroup(Groups.USAGE, List.of(new UsageDayProjection(jdbc)));
    }
}
