package chat.limitless.query.payments.receipt;

import chat.limitless.query.projection.RowValues;
import java.time.ZoneOffset;
import java.util.Locale;

/// The number on a receipt: year of the payment, its place in the log, and the end of the purchase's id, such as
/// `2026-000012345-K7Q2`.
///
/// The same purchase has the same number for ever, and no two purchases share one. Numbers grow with time but have
/// gaps, because a place in the log is taken by every event, not by payments alone: where the law asks for numbers
/// without gaps, it has to be an invoice made elsewhere.
final class ReceiptNumber {

    private static final int TAIL = 4;

    private ReceiptNumber() {}

    static String of(String purchaseId, long paidPosition, long paidAtMicros) {
        var year = RowValues.instant(paidAtMicros).atOffset(ZoneOffset.UTC).getYear();
        var id = purchaseId.substring(purchaseId.indexOf('_') + 1);
        var tail = id.substring(Math.max(0, id.length() - TAIL)).toUpperCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%d-%09d-%s", year, paidPosition, tail);
    }
}
