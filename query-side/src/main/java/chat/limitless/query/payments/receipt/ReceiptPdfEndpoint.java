package chat.limitless.query.payments.receipt;

import chat.limitless.api.RefusalCode;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Limited;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The same receipt as a file to keep, in English or Thai.
@RestController
class ReceiptPdfEndpoint {

    private final Receipts receipts;
    private final Freshness freshness;
    private final ReceiptPdf pdf = new ReceiptPdf();

    ReceiptPdfEndpoint(Receipts receipts, Freshness freshness) {
        this.receipts = receipts;
        this.freshness = freshness;
    }

    @Limited(Limit.EXPORTS)
    @Answers(
            refusals = {RefusalCode.PURCHASE_UNKNOWN, RefusalCode.PURCHASE_NOT_PAID},
            problems = ProblemCode.PARAMETER_MALFORMED)
    @GetMapping(value = "/api/v1/purchases/{purchaseId}/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> purchaseReceiptPdf(
            SignedIn user,
            MinPosition least,
            @PathVariable String purchaseId,
            @RequestParam(defaultValue = "en") String lang) {
        var words = words(lang);
        var position = freshness.await(least, Groups.RECEIPTS, Groups.ACCOUNTS);
        var receipt = receipts.of(purchaseId, user);
        // The number is made of digits, letters and dashes: nothing a person wrote gets into the name.
        var name = "receipt-" + receipt.receiptNumber().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "") + ".pdf";
        return ResponseEntity.ok()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(position))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of(receipt, words));
    }

    private static ReceiptWords words(String lang) {
        return switch (lang) {
            case "en" -> ReceiptWords.ENGLISH;
            case "th" -> ReceiptWords.THAI;
            default -> throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "lang"));
        };
    }
}
