package chat.limitless.query.accounts;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps which agent announced a look at whose data, and until when. The reason stays in the log.
class DataViewProjection implements Projection {

    private static final Upsert UPSERT = Upsert.into(
            "data_view",
            List.of("view_id"),
            List.of("user_id", "agent_id", "scope", "opened_at_micros", "expires_at_micros", "last_position"));

    private final JdbcClient jdbc;

    DataViewProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("data_view");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return eventType == DataViewOpened.class;
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        UPSERT.write(
                jdbc,
                events.stream()
                        .map(projected -> {
                            var opened = (DataViewOpened) projected.event();
                            return RowValues.of(
                                    opened.viewId().value(),
                                    opened.userId().value(),
                                    opened.agentId().value(),
                                    opened.scope(),
                                    micros(opened.openedAt()),
                                    micros(opened.expiresAt()),
                                    projected.position());
                        })
                        .toList());
    }
}
