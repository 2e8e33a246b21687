package chat.limitless.query.credits.past;

import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// The projection group of changes of lots; order is kept per account.
@Configuration(proxyBeanMethods = false)
class LotChangeConfiguration {

    @Bean
    ProjectionGroup lotChangeProjections(JdbcOperations jdbc) {
        return new ProjectionGroup(Groups.LOT_CHANGES, List.of(new LotChangeProjection(jdbc)));
    }
}
