package chat.limitless.query.prices;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListEvent;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Keeps every version of the price list, and until when it holds.
class PriceListProjection implements Projection {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Upsert UPSERT = Upsert.into(
            "price_list_version",
            List.of("price_list_id", "version"),
            List.of(
                    "base_micros_per_usd",
                    "margin_percent",
                    "model_count",
                    "sellable_count",
                    "models",
                    "packs",
                    "effective_at_micros",
                    "ended_at_micros",
                    "published_at_micros",
                    "last_position"));

    private final JdbcClient jdbc;

    PriceListProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("price_list_version");
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

    private void publish(PriceListPublished list, long position) {
        var id = list.priceListId().value();
        var newer = jdbc.sql("""
                        select count(*) from price_list_version
                         where price_list_id = ? and version = ? and last_position >= ?
                        """)
                .params(id, list.version(), position)
                .query(Long.class)
                .single();
        if (newer > 0) {
            return;
        }
        UPSERT.write(
                jdbc,
                List.of(RowValues.of(
                        id,
                        list.version(),
                        list.baseMicrosPerUsd(),
                        list.marginPercent(),
                        list.models().size(),
                        list.models().stream().filter(ModelPrice::sellable).count(),
                        JSON.writeValueAsString(list.models()),
                        JSON.writeValueAsString(list.packs()),
                        micros(list.effectiveAt()),
                        null,
                        micros(list.publishedAt()),
                        position)));
        endEarlier(list);
    }

    /// A version whose time had not come when the next took its place ends before it begins: it is never in force.
    private void endEarlier(PriceListPublished list) {
        jdbc.sql("""
                        update price_list_version set ended_at_micros = ?
                         where price_list_id = ? and version < ? and (ended_at_micros is null or ended_at_micros > ?)
                        """)
                .params(
                        micros(list.effectiveAt()),
                        list.priceListId().value(),
                        list.version(),
                        micros(list.effectiveAt()))
                .update();
    }
}
