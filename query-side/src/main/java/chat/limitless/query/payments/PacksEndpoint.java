package chat.limitless.query.payments;

import chat.limitless.platform.PackList;
import chat.limitless.platform.signin.SignedIn;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The packs of credits on sale.
@RestController
class PacksEndpoint {

    private final PackList packs;

    PacksEndpoint(PackList packs) {
        this.packs = packs;
    }

    record Packs(List<Pack> packs) {}

    record Pack(String packId, String creditsMicros, long amountMinor, String currency) {}

    @GetMapping("/api/v1/packs")
    Packs packs(SignedIn user) {
        return new Packs(packs.packs().stream()
                .map(pack -> new Pack(
                        pack.packId(), Long.toString(pack.creditsMicros()), pack.amountMinor(), pack.currency()))
                .toList());
    }
}
