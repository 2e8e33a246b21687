package chat.limitless.query.prices;

import chat.limitless.api.prices.PriceListEvent;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the price list in force.
class PriceListProjection implements Projection {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Upsert UPSERT = Upsert.into(
            "price_list", List.of("price_list_id"), List.of("version", "micros_per_usd", "models", "last_position"));

    private final JdbcClient jdbc;

    PriceListProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("price_list");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return PriceListEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        for (var projected : events) {
            switch ((PriceListEvent) projected.event()) {
                case PriceListPublished published -> publish(published, projected.position());
            }
        }
    }

    private void publish(PriceListPublished published, long position) {
        var id = published.priceListId().value();
        var newer = jdbc.sql("select count(*) from price_list where price_list_id = ? and last_position >= ?")
                .params(id, position)
                .query(Long.class)
                .single();
        if (newer == 0) {
            UPSERT.write(
                    jdbc,
                    List.of(RowValues.of(
                            id,
                            published.version(),
                            published.microsPerUsd(),
                            JSON.writeValueAsString(published.models().stream()
                                    .map(StoredModel::of)
                                    .toList()),
                            position)));
        }
    }
}
