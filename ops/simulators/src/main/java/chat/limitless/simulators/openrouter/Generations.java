package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RecordFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What was generated and what it cost: the provider's own books.
final class Generations {
    private static final int KEPT = 50_000;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final RecordFile file;
    private final Clock clock;
    private BigDecimal billed = BigDecimal.ZERO;

    private record Entry(ObjectNode data, Instant visibleAt) {}

    Generations(RecordFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        for (ObjectNode data : file.loaded()) {
            keep(data, Instant.EPOCH);
        }
    }

    synchronized void record(ObjectNode data, @Nullable Duration delay) {
        file.write(data);
        keep(data, delay == null ? Instant.MAX : clock.instant().plus(delay));
    }

    /// The record, once it is there.
    synchronized @Nullable ObjectNode find(String id) {
        Entry entry = entries.get(id);
        return entry == null || entry.visibleAt.isAfter(clock.instant()) ? null : entry.data;
    }

    /// All records, also those not yet shown to callers, oldest first.
    synchronized List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        entries.values().forEach(entry -> all.add(entry.data));
        return all;
    }

    synchronized BigDecimal billed() {
        return billed;
    }

    private void keep(ObjectNode data, Instant visibleAt) {
        entries.put(data.path("id").asString(""), new Entry(data, visibleAt));
        billed = billed.add(data.path("total_cost").asDecimal(BigDecimal.ZERO));
        if (entries.size() > KEPT) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    static ObjectNode data(ReplyPlan plan, TokenCounts tokens, BigDecimal cost, Timing timing) {
        ObjectNode data = Json.object();
        data.put("id", plan.generationId());
        data.put("upstream_id", "up-" + plan.generationId().substring(4));
        data.put("request_id", "req-" + plan.generationId().substring(4));
        data.put("model", plan.model().id());
        data.put("provider_name", plan.model().provider());
        data.put("streamed", plan.request().stream());
        data.put("cancelled", timing.cancelled());
        data.put("finish_reason", timing.cancelled() ? null : timing.finishReason());
        data.put("native_finish_reason", timing.cancelled() ? null : timing.finishReason());
        data.put("created_at", timing.startedAt().toString());
        data.put("latency", timing.latency().toMillis());
        data.put("generation_time", timing.duration().toMillis());
        data.put("tokens_prompt", tokens.prompt());
        data.put("tokens_completion", tokens.completion());
        data.put("native_tokens_prompt", tokens.prompt());
        data.put("native_tokens_completion", tokens.completion());
        data.put("native_tokens_reasoning", tokens.reasoning());
        data.put("native_tokens_cached", tokens.cached());
        data.put("total_cost", cost);
        data.put("usage", cost);
        data.putNull("cache_discount");
        data.put("upstream_inference_cost", 0);
        data.put("is_byok", false);
        data.putNull("num_media_prompt");
        data.putNull("num_media_completion");
        data.put("session_id", plan.request().sessionId());
        data.put("external_user", plan.request().user());
        data.putArray("provider_responses");
        data.putNull("app_id");
        data.putNull("router");
        data.putNull("service_tier");
        return data;
    }

    /// How a generation went.
    record Timing(
            Instant startedAt,
            Duration latency,
            Duration duration,
            boolean cancelled,
            @Nullable String finishReason) {}
}
