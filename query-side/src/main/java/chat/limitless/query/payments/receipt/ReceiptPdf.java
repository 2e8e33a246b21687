package chat.limitless.query.payments.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Prints a receipt: one tagged page (PDF/UA) with every font embedded.
final class ReceiptPdf {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private record Font(String family, int weight, byte[] content) {}

    private final List<Font> fonts = List.of(
            font("Noto Sans", NORMAL, "NotoSans-Regular"),
            font("Noto Sans", BOLD, "NotoSans-Bold"),
            font("Noto Sans Thai", NORMAL, "NotoSansThai-Regular"),
            font("Noto Sans Thai Raised", NORMAL, "NotoSansThai-Raised"),
            font("Noto Sans Thai Left", NORMAL, "NotoSansThai-Left"),
            font("Noto Sans Thai Raised Left", NORMAL, "NotoSansThai-RaisedLeft"));
    private final String css = new String(resource("receipt.css"), StandardCharsets.UTF_8);

    byte[] of(PurchaseReceipt receipt, ReceiptWords words) {
        var output = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        // The page names nothing outside itself; should it ever, nothing is fetched.
        builder.useUriResolver((_, _) -> null);
        fonts.forEach(font -> builder.useFont(
                () -> new ByteArrayInputStream(font.content()), font.family(), font.weight(), FontStyle.NORMAL, true));
        builder.withProducer("Limitless Chat");
        builder.withW3cDocument(ReceiptPage.of(receipt, words, css), "/");
        builder.toStream(output);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static Font font(String family, int weight, String file) {
        return new Font(family, weight, resource("fonts/" + file + ".ttf"));
    }

    private static byte[] resource(String name) {
        try (var content = ReceiptPdf.class.getResourceAsStream("/receipt/" + name)) {
            if (content == null) {
                throw new IllegalStateException("/receipt/" + name + " is not there");
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
