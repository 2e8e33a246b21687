package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.Usd;
import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.command.conversation.journal.RunEnd.Charge;
import chat.limitless.command.conversation.journal.RunEnd.Kind;
import chat.limitless.command.conversation.port.GenerationEnd;
import chat.limitless.command.conversation.port.ProviderUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How a reply ends and what its hold becomes.
class EndOfReplyTest {

    private static final ProviderUsage TOLD = new ProviderUsage(1, 0, 1, 0, Usd.ofPico(7));
    private static final ProviderUsage NO_COST = new ProviderUsage(1, 0, 1, 0, null);

    @Test
    void a_whole_answer_is_charged_as_told() {
        is(EndOfReply.decide(finished(TOLD), null, text("gen-1")), Kind.COMPLETED, "stop", Charge.TOLD);
        is(EndOfReply.decide(finished(NO_COST), null, text("gen-1")), Kind.COMPLETED, "stop", Charge.LOOK_UP);
        is(EndOfReply.decide(finished(null), null, text(null)), Kind.COMPLETED, "stop", Charge.ESTIMATE);
    }

    @Test
    void a_stop_that_comes_after_the_end_changes_nothing() {
        var end = EndOfReply.decide(finished(TOLD), RunningReply.Cut.STOPPED, text("gen-1"));

        is(end, Kind.COMPLETED, "stop", Charge.TOLD);
    }

    @Test
    void text_that_was_cut_or_stopped_is_kept_and_charged_by_record() {
        is(EndOfReply.decide(broken(), null, text("gen-1")), Kind.INTERRUPTED, "cut", Charge.LOOK_UP);
        is(
                EndOfReply.decide(broken(), RunningReply.Cut.STOPPED, text("gen-1")),
                Kind.INTERRUPTED,
                "stopped",
                Charge.LOOK_UP);
        is(
                EndOfReply.decide(broken(), RunningReply.Cut.SHUTDOWN, text("gen-1")),
                Kind.INTERRUPTED,
                "shutdown",
                Charge.LOOK_UP);
        is(EndOfReply.lost(text("gen-1"), null), Kind.INTERRUPTED, "instance-lost", Charge.LOOK_UP);
    }

    @Test
    void without_text_there_is_no_charge_unless_its_user_stopped_what_the_provider_had_begun() {
        is(EndOfReply.decide(broken(), null, nothing("gen-1")), Kind.FAILED, "provider.timeout", Charge.NONE);
        is(EndOfReply.decide(finished(TOLD), null, nothing("gen-1")), Kind.FAILED, "provider.empty", Charge.NONE);
        is(EndOfReply.lost(nothing("gen-1"), null), Kind.FAILED, "instance-lost", Charge.NONE);
        is(
                EndOfReply.decide(broken(), RunningReply.Cut.STOPPED, nothing(null)),
                Kind.INTERRUPTED,
                "stopped",
                Charge.NONE);
        is(
                EndOfReply.decide(broken(), RunningReply.Cut.STOPPED, nothing("gen-1")),
                Kind.INTERRUPTED,
                "stopped",
                Charge.LOOK_UP);
    }

    private static void is(RunEnd end, Kind kind, String reason, Charge charge) {
        assertThat(end.kind()).isEqualTo(kind);
        assertThat(end.reason()).isEqualTo(reason);
        assertThat(end.charge()).isEqualTo(charge);
    }

    private static GenerationEnd finished(@Nullable ProviderUsage usage) {
        return new GenerationEnd(true, "stop", "a/b", usage);
    }

    private static GenerationEnd broken() {
        return new GenerationEnd(false, "provider.timeout", null, null);
    }

    private static EndOfReply.Written text(@Nullable String generationId) {
        return new EndOfReply.Written(true, 5, generationId, 3);
    }

    private static EndOfReply.Written nothing(@Nullable String generationId) {
        return new EndOfReply.Written(false, 0, generationId, 0);
    }
}
