package chat.limitless.query.payments.receipt;

import chat.limitless.query.payments.receipt.ThaiMarks.Face;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The receipt as a document tree. Built node by node, so that whatever a name contains stays text.
final class ReceiptPage {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final PurchaseReceipt receipt;
    private final ReceiptWords words;
    private final Document document;

    private ReceiptPage(PurchaseReceipt receipt, ReceiptWords words, Document document) {
        this.receipt = receipt;
        this.words = words;
        this.document = document;
    }

    static Document of(PurchaseReceipt receipt, ReceiptWords words, String css) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            new ReceiptPage(receipt, words, document).write(css);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String css) {
        var html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", words.tag());
        document.appendChild(html);
        var head = add(html, "head");
        add(head, "title").setTextContent(words.text("title") + " " + receipt.receiptNumber());
        var description = add(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute(
                "content",
                words.text(
                        "description", receipt.receiptNumber(), receipt.seller().name()));
        add(head, "style").setTextContent(css);
        var body = add(html, "body");
        add(body, "h1", words.text("title"));
        add(body, "p", words.text("number") + " " + receipt.receiptNumber());
        add(body, "p", words.text("date") + " " + words.day(receipt.issuedAt()));
        parties(body);
        lines(body);
        payment(body);
    }

    private void parties(Element body) {
        var row = add(table(body, "parties"), "tr");
        var seller = add(row, "td");
        add(seller, "h2", words.text("seller"));
        add(seller, "p", receipt.seller().name());
        receipt.seller().addressLines().forEach(line -> add(seller, "p", line));
        var taxId = receipt.seller().taxId();
        if (taxId != null) {
            add(seller, "p", words.text("tax-id") + " " + taxId);
        }
        add(seller, "p", receipt.seller().email());
        var buyer = add(row, "td");
        add(buyer, "h2", words.text("buyer"));
        var name = receipt.buyer().name();
        var email = receipt.buyer().email();
        add(buyer, "p", name == null && email == null ? words.text("erased") : shown(name));
        add(buyer, "p", shown(email));
    }

    /// A name may be longer than a page; a receipt stays on one.
    private static String shown(@Nullable String text) {
        var limit = 120;
        return text == null ? "" : text.length() <= limit ? text : text.substring(0, limit) + "…";
    }

    private void lines(Element body) {
        var rows = table(body, "lines");
        var head = add(rows, "tr");
        add(head, "th", words.text("item"));
        add(head, "th", words.text("amount")).setAttribute("class", "figure");
        var credits = words.credits(Long.parseLong(receipt.creditsMicros()));
        line(rows, words.text("credits", credits, receipt.packId()), receipt.amountMinor(), receipt.currency());
        line(rows, words.text("total"), receipt.amountMinor(), receipt.currency())
                .setAttribute("class", "strong");
        var tax = receipt.tax();
        if (tax != null) {
            line(rows, words.text("tax", tax.percent()), tax.includedMinor(), receipt.currency());
        }
        for (var refund : receipt.refunds()) {
            var key = refund.status().equals("pending") ? "refund-pending" : "refund";
            line(rows, words.text(key, words.day(refund.at())), -refund.amountMinor(), refund.currency());
        }
        if (!receipt.refunds().isEmpty()) {
            var remaining = receipt.amountMinor() - receipt.refundedMinor();
            line(rows, words.text("remaining"), remaining, receipt.currency()).setAttribute("class", "strong");
        }
    }

    private Element line(Element rows, String what, long amountMinor, String currency) {
        var row = add(rows, "tr");
        add(row, "td", what);
        add(row, "td", words.money(amountMinor, currency)).setAttribute("class", "figure");
        return row;
    }

    private void payment(Element body) {
        var note = add(body, "div");
        note.setAttribute("class", "note");
        if (receipt.tax() == null) {
            add(note, "p", words.text("no-tax"));
        }
        add(note, "p", words.text("paid-on", words.day(receipt.paidAt())));
        if (receipt.testPayment()) {
            add(note, "p", words.text("test"));
        }
        var paymentId = receipt.paymentId();
        if (paymentId != null) {
            add(note, "p", words.text("payment-id", paymentId)).setAttribute("class", "quiet");
        }
        add(note, "p", words.text("purchase", receipt.purchaseId())).setAttribute("class", "quiet");
    }

    private Element table(Element parent, String name) {
        var table = add(parent, "table");
        table.setAttribute("class", name);
        return table;
    }

    private Element add(Element parent, String tag) {
        var element = document.createElementNS(XHTML, tag);
        parent.appendChild(element);
        return element;
    }

    private Element add(Element parent, String tag, String text) {
        var element = add(parent, tag);
        var runs = ThaiMarks.runs(PrintableText.of(text));
        for (var run : runs) {
            // The text of an element is painted before the elements in it: a run beside others needs one of its own,
            // or the marks would come after the line when it is copied or read aloud.
            var part = runs.size() == 1 ? element : add(element, "span");
            part.setTextContent(run.text());
            if (run.face() != Face.PLAIN) {
                part.setAttribute("class", run.face().name().toLowerCase(Locale.ROOT));
            }
        }
        return element;
    }
}
