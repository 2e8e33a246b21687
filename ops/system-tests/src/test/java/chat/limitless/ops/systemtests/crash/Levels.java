package chat.limitless.ops.systemtests.crash;

import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.ops.systemtests.Visitor;

/// What refunds and disputes took from somebody's only purchase, as the account was told last.
///
/// @param revokedMicros for good
/// @param frozenMicros until they are decided
record Levels(long revokedMicros, long frozenMicros) {

    static Levels of(CrashRig rig, Visitor buyer) {
        return rig.events(buyer, ClaimSet.class).stream()
                .reduce((_, last) -> last)
                .map(claim -> new Levels(claim.revokedMicros(), claim.frozenMicros()))
                .orElse(new Levels(0, 0));
    }
}
