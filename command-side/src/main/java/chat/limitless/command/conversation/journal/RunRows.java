package chat.limitless.command.conversation.journal;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import chat.limitless.command.conversation.port.ProviderUsage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows of `reply_run`.
final class RunRows {

    static final String COLUMNS = """
            r.reply_id, r.conversation_id, r.message_id, r.user_id, r.instance_id, r.state, r.stop_requested, r.model,
            r.hold_micros, r.estimate_micros, r.prompt_tokens, r.max_output_tokens, r.price_list_version,
            r.micros_per_usd, r.price_tiers, r.generation_id,
            r.model_answered, r.end_kind, r.end_reason, r.end_charge, r.last_seq, r.output_tokens,
            r.usage_prompt_tokens, r.usage_cached_tokens, r.usage_completion_tokens, r.usage_reasoning_tokens,
            r.usage_cost_usd, r.look_ups
            """;

    static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PriceTier>> TIERS = new TypeReference<>() {};

    private RunRows() {}

    static RunRow read(ResultSet row, int rowNumber) throws SQLException {
        var run = new Run(
                new ReplyId(row.getString("reply_id")),
                new ConversationId(row.getString("conversation_id")),
                new MessageId(row.getString("message_id")),
                new UserId(row.getString("user_id")),
                row.getString("model"),
                row.getLong("hold_micros"),
                row.getLong("estimate_micros"),
                row.getInt("prompt_tokens"),
                row.getInt("max_output_tokens"),
                new RunPrices(
                        row.getLong("price_list_version"),
                        row.getLong("micros_per_usd"),
                        JSON.readValue(row.getString("price_tiers"), TIERS)));
        return new RunRow(
                run,
                row.getString("instance_id"),
                RunRow.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("stop_requested") != 0,
                row.getString("generation_id"),
                row.getString("model_answered"),
                end(row),
                row.getInt("look_ups"));
    }

    private static @Nullable RunEnd end(ResultSet row) throws SQLException {
        var kind = row.getString("end_kind");
        if (kind == null) {
            return null;
        }
        return new RunEnd(
                RunEnd.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getString("end_reason"),
                RunEnd.Charge.valueOf(row.getString("end_charge").toUpperCase(Locale.ROOT)),
                row.getString("model_answered"),
                row.getString("generation_id"),
                usage(row),
                row.getInt("output_tokens"),
                row.getInt("last_seq"));
    }

    private static @Nullable ProviderUsage usage(ResultSet row) throws SQLException {
        long prompt = row.getLong("usage_prompt_tokens");
        if (row.wasNull()) {
            return null;
        }
        var cost = row.getString("usage_cost_usd");
        return new ProviderUsage(
                prompt,
                row.getLong("usage_cached_tokens"),
                row.getLong("usage_completion_tokens"),
                row.getLong("usage_reasoning_tokens"),
                cost == null ? null : new Usd(cost));
    }
}
