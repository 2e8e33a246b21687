package chat.limitless.query.search;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The index of this instance and who fills it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

    @Bean(destroyMethod = "close")
    SearchFolder searchFolder(SearchProperties properties) throws IOException {
        return properties.directory().isBlank()
                ? SearchFolder.forThisProcess()
                : new SearchFolder(Files.createDirectories(Path.of(properties.directory())), false);
    }

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(SearchFolder folder, EventLog log) {
        return SearchIndex.open(
                folder.path(), new WordsOfAllScripts(), log.tail().position());
    }

    @Bean
    SearchFollower searchFollower(
            EventLog log, EventSerializer serializer, SearchIndex index, SearchProperties properties) {
        return new SearchFollower(log, serializer, index, properties.commitEvery());
    }

    @Bean
    MeterBinder searchMetrics(EventLog log, SearchIndex index) {
        return registry -> Gauge.builder(
                        "limitless.search.behind", () -> Math.max(0, log.tail().position() - index.position()))
                .description("events between the head of the log and what this instance's search has taken in")
                .register(registry);
    }
}
