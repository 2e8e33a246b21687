package chat.limitless.query.payments.receipt;

import java.text.Normalizer;

/// Text as it can be printed: composed, on one line, without characters that draw nothing or turn the direction of
/// what follows.
final class PrintableText {

    private PrintableText() {}

    static String of(String text) {
        var printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(PrintableText::printable)
                .filter(c -> c != 0)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static int printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> 0;
            default -> c;
        };
    }
}
