package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Sends a reply piece by piece, with the faults its prompt asks for, and enters it in the books however it ends.
final class ReplyStream {
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(1);
    private static final Duration STALL = Duration.ofMinutes(10);
    private static final int SLOWER = 10;
    private final OpenRouterState state;

    ReplyStream(OpenRouterState state) {
        this.state = state;
    }

    void send(Call call, ReplyPlan plan) throws IOException {
        Run run = new Run(plan, state.clock().instant());
        try {
            run.send(call);
        } catch (IOException e) {
            // The caller has gone, or was cut off on purpose.
            run.end(true, null);
            throw e;
        }
    }

    private final class Run {
        private final ReplyPlan plan;
        private final PromptWords words;
        private final Chunks chunks;
        private final Instant startedAt;
        private Instant firstAt;
        private int sent;
        private boolean ended;

        Run(ReplyPlan plan, Instant startedAt) {
            this.plan = plan;
            this.words = plan.words();
            this.startedAt = startedAt;
            this.firstAt = startedAt;
            this.chunks = new Chunks(plan, startedAt.getEpochSecond());
        }

        void send(Call call) throws IOException {
            if (words.has("no-answer")) {
                Pace.pause(STALL);
            }
            EventStream out = new EventStream(call.stream(200, "text/event-stream"), words);
            out.comment("OPENROUTER PROCESSING");
            awaitFirst(out);
            if (!deltas(out)) {
                return;
            }
            if (plan.finishReason() != null) {
                out.data(chunks.finish());
            }
            if (!words.has("no-usage")) {
                String usage = chunks.usage(plan.counts(sent));
                out.data(usage);
                if (words.has("duplicate-final")) {
                    out.data(usage);
                }
            }
            end(false, plan.finishReason());
            if (!words.has("no-done")) {
                out.done();
            }
            out.close();
        }

        private void awaitFirst(EventStream out) throws IOException {
            Settings settings = state.settings();
            long firstMillis = settings.firstToken().toMillis() * (words.has("slow") ? SLOWER : 1);
            Duration left = Duration.ofMillis(words.number("first", Math.toIntExact(firstMillis)));
            while (left.compareTo(COMMENT_EVERY) > 0) {
                Pace.pause(COMMENT_EVERY);
                out.comment("OPENROUTER PROCESSING");
                left = left.minus(COMMENT_EVERY);
            }
            Pace.pause(left);
            firstAt = state.clock().instant();
        }

        /// False when a fault ended the stream early.
        private boolean deltas(EventStream out) throws IOException {
            Settings settings = state.settings();
            double rate = settings.deltasPerSecond() / (words.has("slow") ? SLOWER : 1);
            Pace pace = new Pace(words.number("rate", 0) > 0 ? words.number("rate", 0) : rate);
            boolean stamped = settings.stamped() || words.has("stamp");
            for (Delta delta : plan.deltas()) {
                if (sent == plan.faultAt() && !fault(out)) {
                    return false;
                }
                pace.await();
                out.data(chunks.delta(delta, stamped ? stamp() + delta.text() : delta.text()));
                sent++;
            }
            return true;
        }

        /// Strikes when the plan says so; false when the stream is over.
        private boolean fault(EventStream out) throws IOException {
            if (words.has("cut")) {
                end(true, null);
                throw new IOException("planned cut");
            }
            if (words.has("stall")) {
                // Nothing more is generated, so nothing more is billed, whenever the caller gives up.
                end(true, null);
                Pace.pause(STALL);
                throw new IOException("planned stall");
            }
            if (words.has("stall-comments")) {
                for (long i = 0; i < STALL.dividedBy(COMMENT_EVERY); i++) {
                    out.comment("OPENROUTER PROCESSING");
                    Pace.pause(COMMENT_EVERY);
                }
                throw new IOException("planned stall");
            }
            if (words.has("midstream-error")) {
                boolean billed = "billed".equals(words.value("midstream-error"));
                TokenCounts tokens = plan.counts(sent);
                out.data(chunks.error(tokens, billed));
                record(tokens, billed ? plan.cost(tokens) : BigDecimal.ZERO, false, "error");
                out.done();
                out.close();
                return false;
            }
            return true;
        }

        void end(boolean cancelled, @Nullable String finishReason) {
            boolean inFull = cancelled && !plan.model().stopsBillingOnAbort();
            TokenCounts tokens = plan.counts(inFull ? plan.deltas().size() : sent);
            record(tokens, plan.cost(tokens), cancelled, finishReason);
        }

        private void record(TokenCounts tokens, BigDecimal cost, boolean cancelled, @Nullable String finishReason) {
            if (ended) {
                return;
            }
            ended = true;
            Instant now = state.clock().instant();
            state.generations()
                    .record(
                            Generations.data(
                                    plan,
                                    tokens,
                                    cost,
                                    new Generations.Timing(
                                            startedAt,
                                            Duration.between(startedAt, firstAt),
                                            Duration.between(firstAt, now),
                                            cancelled,
                                            finishReason)),
                            words.has("no-record") ? null : state.settings().recordDelay());
        }

        private String stamp() {
            return "[#" + sent + " t="
                    + ChronoUnit.MICROS.between(Instant.EPOCH, state.clock().instant()) + "]";
        }
    }
}
