package chat.limitless.query.payments.receipt;

import java.util.ArrayList;
import java.util.List;

/// Finds the face in which each Thai mark has to be drawn.
///
/// The PDF writer places every glyph where its font draws it and reads none of the font's layout tables, so a tone
/// mark would be printed over the vowel below it, and marks over the tail of a tall consonant. Marks that have to
/// give way are drawn with a face that has them elsewhere; the characters stay what they are.
final class ThaiMarks {

    /// Where a mark is drawn.
    enum Face {
        PLAIN,
        RAISED,
        LEFT,
        RAISED_LEFT
    }

    /// Neighbouring characters of one face.
    record Run(Face face, String text) {}

    private static final String TALL_CONSONANTS = "ปฝฟ";
    private static final String VOWELS_ABOVE = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d";
    private static final String VOWELS_BELOW = "\u0e38\u0e39\u0e3a";
    private static final String TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c";
    /// Sara am begins with a ring above the consonant, which a tone mark written before it stands on.
    private static final char SARA_AM = '\u0e33';

    private ThaiMarks() {}

    /// The text in runs, in its own order.
    static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var start = 0;
        var current = Face.PLAIN;
        var tall = false;
        var above = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var face = Face.PLAIN;
            if (VOWELS_ABOVE.indexOf(c) >= 0) {
                face = tall ? Face.LEFT : Face.PLAIN;
                above = true;
            } else if (TONES.indexOf(c) >= 0) {
                var raised = above || (i + 1 < text.length() && text.charAt(i + 1) == SARA_AM);
                face = raised ? (tall ? Face.RAISED_LEFT : Face.RAISED) : (tall ? Face.LEFT : Face.PLAIN);
            } else if (VOWELS_BELOW.indexOf(c) < 0) {
                tall = TALL_CONSONANTS.indexOf(c) >= 0;
                above = false;
            }
            if (face != current && i > start) {
                runs.add(new Run(current, text.substring(start, i)));
                start = i;
            }
            current = face;
        }
        if (start < text.length()) {
            runs.add(new Run(current, text.substring(start)));
        }
        return runs;
    }
}
