package chat.limitless.query.credits;

import static chat.limitless.platform.limits.Limit.EXPORTS;
import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Limited;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.receipt.ReceiptFacts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The signed-in person's movements as a file (RFC 4180, UTF-8), newest first, however many there are: read page by
/// page behind the last position, so that neither memory nor a database connection is held for the whole of it.
@RestController
class CreditEntriesCsvEndpoint {

    static final String MEDIA_TYPE = "text/csv";

    private static final int PAGE_ROWS = 500;
    private static final String[] HEAD = {
        "position",
        "at",
        "type",
        "change",
        "balance_after",
        "available_after",
        "model",
        "tokens_in",
        "tokens_out",
        "reply_id",
        "conversation_id",
        "purchase_id",
        "lot_id",
        "cause",
        "cause_id"
    };

    private final CreditHistory history;
    private final Freshness freshness;

    CreditEntriesCsvEndpoint(CreditHistory history, Freshness freshness) {
        this.history = history;
        this.freshness = freshness;
    }

    @Limited(EXPORTS)
    @GetMapping(value = "/api/v1/credits/entries.csv", produces = MEDIA_TYPE)
    void creditEntriesCsv(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String lotId,
            @RequestParam(required = false) @Nullable String holdId,
            @RequestParam(required = false) @Nullable String purchaseId,
            @RequestParam(required = false) @Nullable String model,
            HttpServletResponse response)
            throws IOException {
        var account = CreditAccountId.of(user.id()).value();
        var filter = new HistoryFilter(type, lotId, holdId, purchaseId, model, from, to);
        var position = freshness.await(least, Groups.CREDITS, Groups.LOT_CHANGES);
        // The first page is read before anything is written, so that what fails at once is still told as a problem.
        var page = page(account, filter, Long.MAX_VALUE);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"credit-history.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(PositionHeaders.POSITION, PositionHeaders.encode(position));
        var printer = new CSVPrinter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord((Object[]) HEAD);
        while (!page.isEmpty()) {
            for (var entry : page) {
                printer.printRecord(cells(entry));
            }
            page = page.size() < PAGE_ROWS ? List.of() : page(account, filter, page.getLast().position);
        }
        printer.flush();
    }

    private List<CreditEntryView> page(String account, HistoryFilter filter, long before) {
        return history.page(account, filter, before, Limit.of(PAGE_ROWS));
    }

    private static List<String> cells(CreditEntryView entry) {
        var receipt = ReceiptFacts.ofJson(entry.receipt);
        return List.of(
                PositionHeaders.encode(entry.position),
                instant(entry.atMicros).toString(),
                CsvCells.text(entry.type),
                CsvCells.credits(entry.amountMicros),
                CsvCells.credits(entry.balanceAfterMicros),
                CsvCells.credits(entry.availableAfterMicros),
                receipt == null ? "" : CsvCells.text(receipt.modelAnswered()),
                receipt == null ? "" : Long.toString(receipt.promptTokens()),
                receipt == null ? "" : Long.toString(receipt.completionTokens()),
                CsvCells.text(entry.replyId),
                CsvCells.text(entry.conversationId),
                CsvCells.text(entry.purchaseId),
                CsvCells.text(entry.lotId),
                CsvCells.text(entry.cause),
                CsvCells.text(entry.causeId));
    }
}
