package chat.limitless.command.credits;

import chat.limitless.api.credits.ClaimCause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Credits of a lot that holds have pinned and claims have marked, by the claim that marked them, oldest first.
record Marks(List<Mark> marks) {

    static final Marks NONE = new Marks(List.of());

    /// What one claim has marked.
    ///
    /// @param by null where the log does not tell
    record Mark(@Nullable ClaimCause by, long micros) {

        private Mark less(long taken) {
            return new Mark(by, Math.subtractExact(micros, taken));
        }

        private boolean isAboutTheSameAs(@Nullable ClaimCause other) {
            return by != null
                    && other != null
                    && by.causeId() != null
                    && by.causeId().equals(other.causeId());
        }
    }

    /// What becomes of marked credits at the end of a hold.
    record Resolved(@Nullable ClaimCause by, long revokedMicros, long debtMicros) {}

    Marks {
        marks = marks.stream().filter(mark -> mark.micros() != 0).toList();
    }

    long micros() {
        long sum = 0;
        for (var mark : marks) {
            sum = Math.addExact(sum, mark.micros());
        }
        return sum;
    }

    Marks with(@Nullable ClaimCause by, long micros) {
        var more = new ArrayList<>(marks);
        more.add(new Mark(by, micros));
        return new Marks(more);
    }

    /// Whose marks are resolved when so much is revoked and so much is owed: the oldest, first by what comes back.
    List<Resolved> resolved(long revokedMicros, long debtMicros) {
        var resolved = new ArrayList<Resolved>();
        long back = revokedMicros;
        long owed = debtMicros;
        for (var mark : marks) {
            long revoked = Math.min(mark.micros(), back);
            long debt = Math.min(mark.micros() - revoked, owed);
            if (revoked > 0 || debt > 0) {
                resolved.add(new Resolved(mark.by(), revoked, debt));
            }
            back -= revoked;
            owed -= debt;
        }
        return List.copyOf(resolved);
    }

    /// Without the oldest so many.
    Marks withoutOldest(long micros) {
        return new Marks(less(marks, _ -> true, micros));
    }

    /// Without so many, because of what a claim takes back: first what the same refund or dispute had marked, then what
    /// was marked last.
    Marks takenBack(@Nullable ClaimCause by, long micros) {
        Predicate<Mark> own = mark -> mark.isAboutTheSameAs(by);
        long ofOwn = Math.min(
                micros, marks.stream().filter(own).mapToLong(Mark::micros).sum());
        return new Marks(less(less(marks.reversed(), own, ofOwn), _ -> true, micros - ofOwn)
                .reversed());
    }

    /// The same marks in the same order, but so many less of those that are meant, from the first on.
    private static List<Mark> less(List<Mark> marks, Predicate<Mark> meant, long micros) {
        var left = new ArrayList<Mark>();
        long missing = micros;
        for (var mark : marks) {
            long taken = meant.test(mark) ? Math.min(mark.micros(), missing) : 0;
            left.add(mark.less(taken));
            missing -= taken;
        }
        if (missing != 0) {
            throw new IllegalStateException("the log resolves " + micros + " of less that is marked: " + marks);
        }
        return left;
    }
}
