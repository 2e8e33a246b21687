package chat.limitless.query.credits;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Cells of a file that people open in a spreadsheet.
final class CsvCells {

    private static final int CREDIT_DECIMALS = 6;

    /// What makes a spreadsheet take a cell for a formula, the full-width forms included.
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvCells() {}

    /// Text somebody else may have chosen, such as the name of a model. What would start a formula is put behind an
    /// apostrophe. Figures never come this way: a minus sign is theirs.
    static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var first = text.stripLeading();
        var risky = STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || (!first.isEmpty() && STARTS_A_FORMULA.indexOf(first.charAt(0)) >= 0);
        return risky ? "'" + text : text;
    }

    /// Micro-credits as credits with all six decimals.
    static String credits(long micros) {
        return BigDecimal.valueOf(micros, CREDIT_DECIMALS).toPlainString();
    }
}
