package chat.limitless.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the side that answers. Configured by `query-side.yaml` and the environment.
///
/// A read of a view is one statement: a transaction around each would be three statements more.
@SpringBootApplication(scanBasePackages = {"chat.limitless.query", "chat.limitless.platform"})
@EnableJpaRepositories(enableDefaultTransactions = false)
@EnableScheduling
public class QuerySideApplication {

    /// Runs until it is told to stop.
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "query-side");
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
