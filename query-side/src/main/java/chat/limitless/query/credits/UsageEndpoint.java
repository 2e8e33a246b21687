package chat.limitless.query.credits;

import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the signed-in person spent on replies in the last days, today included, by day (UTC) and model. Days without
/// a reply are left out.
@RestController
class UsageEndpoint {

    private static final int MOST_DAYS = 366;

    private final UsageReads reads;
    private final Freshness freshness;
    private final Clock clock;

    UsageEndpoint(UsageReads reads, Freshness freshness, Clock clock) {
        this.reads = reads;
        this.freshness = freshness;
        this.clock = clock;
    }

    record Usage(LocalDate from, LocalDate to, List<UsageOfDay> usage) {}

    record UsageOfDay(
            LocalDate day, String model, String spentMicros, long replies, long promptTokens, long completionTokens) {}

    @GetMapping("/api/v1/credits/usage")
    ResponseEntity<Usage> creditUsage(SignedIn user, MinPosition least, @RequestParam(defaultValue = "30") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "days"));
        }
        var position = freshness.await(least, Groups.USAGE);
        var to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var from = to.minusDays(days - 1L);
        var rows = reads.between(user.id().value(), from.toString(), to.toString());
        return Freshness.answer(
                position,
                new Usage(from, to, rows.stream().map(UsageEndpoint::usage).toList()));
    }

    private static UsageOfDay usage(UsageDayView row) {
        return new UsageOfDay(
                LocalDate.parse(row.day),
                row.model,
                Long.toString(row.spentMicros),
                row.replies,
                row.promptTokens,
                row.completionTokens);
    }
}
