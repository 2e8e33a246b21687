package chat.limitless.query.prices;

import static chat.limitless.query.projection.RowValues.instant;
import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Every version of the price list, the latest first.
@RestController
class PriceListsEndpoint {

    private static final int USUAL_LIMIT = 50;

    private final PriceListViews views;
    private final Freshness freshness;
    private final Clock clock;

    PriceListsEndpoint(PriceListViews views, Freshness freshness, Clock clock) {
        this.views = views;
        this.freshness = freshness;
        this.clock = clock;
    }

    record PriceLists(
            List<PriceListVersion> priceLists, @Nullable String nextCursor) {}

    record PriceListVersion(
            long version,

            @Schema(description = "`in-force`, `scheduled`, `past`, or `withdrawn` (another one came before its time)")
            String status,

            String baseMicrosPerUsd,
            int marginPercent,

            @Schema(description = "Charged for one US dollar of provider cost, margin included")
            String microsPerUsd,

            int modelCount,
            int sellableCount,
            Instant effectiveAt,

            @Nullable @Schema(description = "When the next version takes its place; null while none is known")
            Instant endedAt,

            Instant publishedAt) {}

    @RequiresRole(Role.ADMIN)
    @GetMapping("/api/v1/admin/price-lists")
    ResponseEntity<PriceLists> priceLists(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.PRICES);
        var found = views.page(PriceListId.MODELS.value(), Cursor.position(cursor, Long.MAX_VALUE), Limit.of(rows + 1));
        var now = micros(clock.instant());
        return Freshness.answer(
                position,
                new PriceLists(
                        Cursor.shown(found, rows).stream()
                                .map(line -> version(line, now))
                                .toList(),
                        Cursor.next(found, rows, PriceListLine::version)));
    }

    private static PriceListVersion version(PriceListLine line, long now) {
        return new PriceListVersion(
                line.version(),
                PriceListStatus.at(now, line.effectiveAtMicros(), line.endedAtMicros()),
                Long.toString(line.baseMicrosPerUsd()),
                line.marginPercent(),
                Long.toString(PriceListStatus.microsPerUsd(line.baseMicrosPerUsd(), line.marginPercent())),
                line.modelCount(),
                line.sellableCount(),
                instant(line.effectiveAtMicros()),
                line.endedAtMicros() == null ? null : instant(line.endedAtMicros()),
                instant(line.publishedAtMicros()));
    }
}
