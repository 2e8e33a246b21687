package chat.limitless.command.credits;

import chat.limitless.api.credits.LotPart;
import java.util.ArrayList;
import java.util.List;

/// Sums and ends of lists of parts.
final class Parts {

    private Parts() {}

    static long sumMicros(List<LotPart> parts) {
        long sum = 0;
        for (var part : parts) {
            sum = Math.addExact(sum, part.amountMicros());
        }
        return sum;
    }

    /// The first parts that make up `amountMicros`.
    static List<LotPart> first(List<LotPart> parts, long amountMicros) {
        var first = new ArrayList<LotPart>();
        long missing = amountMicros;
        for (var part : parts) {
            long taken = Math.min(missing, part.amountMicros());
            if (taken > 0) {
                first.add(new LotPart(part.lotId(), taken));
                missing = Math.subtractExact(missing, taken);
            }
        }
        return List.copyOf(first);
    }

    /// The last parts that make up `amountMicros`, the very last one first.
    static List<LotPart> last(List<LotPart> parts, long amountMicros) {
        return first(parts.reversed(), amountMicros);
    }

    /// What is left in front of the last `amountMicros`.
    static List<LotPart> withoutLast(List<LotPart> parts, long amountMicros) {
        return first(parts, Math.subtractExact(sumMicros(parts), amountMicros));
    }
}
