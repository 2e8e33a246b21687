package chat.limitless.query.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.query.payments.receipt.PurchaseReceipt.Buyer;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Refund;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Seller;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Tax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The printed receipt, opened again: what it says in both languages, with which fonts, on one page.
class ReceiptPdfTest {

    private static final Instant PAID = Instant.parse("2026-11-22T10:05:00Z");

    private final ReceiptPdf pdf = new ReceiptPdf();

    private static PurchaseReceipt receipt(@Nullable String name, @Nullable String email) {
        return new PurchaseReceipt(
                "2026-000001234-K7Q2",
                "pay_0198k7q2",
                PAID,
                PAID,
                false,
                new Seller(
                        "Limitless Co., Ltd.", List.of("ชั้น 12 ถนนสุขุมวิท", "10110 กรุงเทพฯ"), "0105561", "b@ex.org"),
                new Buyer(name, email),
                "large",
                "1500000000",
                123_456,
                "usd",
                new Tax("7", 8_077),
                List.of(new Refund(23_456, "usd", "pending", PAID), new Refund(50, "usd", "succeeded", PAID)),
                23_506,
                "…abcdefgh");
    }

    private PDDocument print(PurchaseReceipt receipt, ReceiptWords words) throws IOException {
        var bytes = pdf.of(receipt, words);
        var kept = Path.of("target", "receipts", words.tag() + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, bytes);
        return Loader.loadPDF(bytes);
    }

    /// The text without blanks: they are where the layout puts them.
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }

    @Test
    void says_all_figures_in_english() throws IOException {
        try (var document = print(receipt("Ada Lovelace", "ada@example.org"), ReceiptWords.ENGLISH)) {
            assertThat(text(document))
                    .contains(
                            "Receiptno.2026-000001234-K7Q2", "Date22November2026(UTC)", "LimitlessCo.,Ltd.", "0105561")
                    .contains("AdaLovelace", "ada@example.org", "1,500credits(packlarge)", "USD1,234.56")
                    .contains("ofwhichtax7%USD80.77", "Refundunderwaysince22November2026(UTC)USD-234.56")
                    .contains("Paidafterrefunds", "USD999.50", "Stripe…abcdefgh", "pay_0198k7q2");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void says_all_figures_in_thai() throws IOException {
        try (var document = print(receipt("สมหญิง ปิ่นแก้ว น้ำฝน", "ada@example.org"), ReceiptWords.THAI)) {
            assertThat(text(document))
                    .contains("ใบเสร็จรับเงิน", "เลขที่ใบเสร็จ2026-000001234-K7Q2", "22พฤศจิกายน2569(UTC)")
                    .contains("ผู้ขาย", "ผู้ซื้อ", "สมหญิงปิ่นแก้วน้ำฝน", "1,500หน่วย(แพ็กlarge)")
                    .contains("ยอดชำระทั้งสิ้นUSD1,234.56", "USD80.77", "USD-234.56", "USD999.50", "ถนนสุขุมวิท");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("th");
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_one_tagged_page_with_every_font_embedded(ReceiptWords words) throws IOException {
        try (var document = print(receipt("Ada Ж ปู่", "ada@example.org"), words)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var resources = document.getPage(0).getResources();
            var fonts = 0;
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans.*");
                fonts++;
            }
            assertThat(fonts).isGreaterThanOrEqualTo(2);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).contains("2026-000001234-K7Q2");
        }
    }

    @Test
    void prints_a_hostile_name_as_the_text_it_is() throws IOException {
        var name = "</p><script>x()</script><img src='file:///etc/passwd'/> &amp; {0} ${x} \u202Egnp.exe\u0000 "
                + "W".repeat(5000);
        try (var document = print(receipt(name, "a@b.example"), ReceiptWords.ENGLISH)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document))
                    .contains("</p><script>x()</script><imgsrc='file:///etc/passwd'/>&amp;{0}${x}gnp.exe")
                    .contains("USD1,234.56")
                    .doesNotContain("\u202E");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void leaves_an_erased_buyer_out() throws IOException {
        try (var document = print(receipt(null, null), ReceiptWords.ENGLISH)) {
            assertThat(text(document)).contains("Buyer(erased)").contains("USD1,234.56");
        }
    }
}
