package chat.limitless.query.payments;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.platform.PackList;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The packs of credits on sale: those of the price list in force. Before any list names packs, those of the
/// configuration are sold.
@RestController
class PacksEndpoint {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PackPrice>> PACKS = new TypeReference<>() {};

    private final PacksInForceViews views;
    private final PackList configured;
    private final Freshness freshness;
    private final Clock clock;

    PacksEndpoint(PacksInForceViews views, PackList configured, Freshness freshness, Clock clock) {
        this.views = views;
        this.configured = configured;
        this.freshness = freshness;
        this.clock = clock;
    }

    record Packs(List<Pack> packs) {}

    /// @param lastsDays how many days its credits last; null where they last as long as bought ones usually do
    record Pack(
            String packId,
            String creditsMicros,
            long amountMinor,
            String currency,
            @Nullable Integer lastsDays) {}

    @GetMapping("/api/v1/packs")
    ResponseEntity<Packs> packs(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.PRICES);
        var listed = views.inForce(PriceListId.MODELS.value(), micros(clock.instant()), Limit.of(1)).stream()
                .flatMap(list -> JSON.readValue(list.packs, PACKS).stream())
                .map(pack -> pack(
                        pack.packId(), pack.creditsMicros(), pack.amountMinor(), pack.currency(), pack.lastsDays()))
                .toList();
        return Freshness.answer(position, new Packs(listed.isEmpty() ? configured() : listed));
    }

    private List<Pack> configured() {
        return configured.packs().stream()
                .map(pack -> pack(
                        pack.packId(), pack.creditsMicros(), pack.amountMinor(), pack.currency(), pack.lastsDays()))
                .toList();
    }

    private static Pack pack(
            String packId, long creditsMicros, long amountMinor, String currency, @Nullable Integer lastsDays) {
        return new Pack(packId, Long.toString(creditsMicros), amountMinor, currency, lastsDays);
    }
}
