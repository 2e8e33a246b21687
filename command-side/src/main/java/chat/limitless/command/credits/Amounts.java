package chat.limitless.command.credits;

/// Where the credits of one lot are, in micro-credits: in the account (`remaining`, of which holds have pinned and
/// disputes have frozen a part), or gone, and how. Together always the size of the lot.
///
/// @param remainingMicros in the account
/// @param pinnedMicros of the remaining, taken by open holds
/// @param frozenMicros of the remaining, not to be spent while a dispute is open
/// @param spentMicros paid for replies
/// @param expiredMicros ended with the lot
/// @param revokedMicros taken back by a refund or a lost dispute
/// @param repaidMicros paid debt of this or other lots
/// @param adjustedMicros taken by hand
record Amounts(
        long remainingMicros,
        long pinnedMicros,
        long frozenMicros,
        long spentMicros,
        long expiredMicros,
        long revokedMicros,
        long repaidMicros,
        long adjustedMicros) {

    Amounts {
        if (pinnedMicros < 0
                || frozenMicros < 0
                || remainingMicros < Math.addExact(pinnedMicros, frozenMicros)
                || spentMicros < 0
                || expiredMicros < 0
                || revokedMicros < 0
                || repaidMicros < 0
                || adjustedMicros < 0) {
            throw new IllegalStateException("the credits of a lot do not add up: remaining " + remainingMicros
                    + ", pinned " + pinnedMicros + ", frozen " + frozenMicros + ", spent " + spentMicros + ", expired "
                    + expiredMicros + ", revoked " + revokedMicros + ", repaid " + repaidMicros + ", adjusted "
                    + adjustedMicros);
        }
    }

    static Amounts granted(long sizeMicros) {
        return new Amounts(sizeMicros, 0, 0, 0, 0, 0, 0, 0);
    }

    long sizeMicros() {
        long gone =
                Math.addExact(Math.addExact(spentMicros, expiredMicros), Math.addExact(revokedMicros, repaidMicros));
        return Math.addExact(remainingMicros, Math.addExact(gone, adjustedMicros));
    }

    /// Neither pinned nor frozen.
    long freeMicros() {
        return remainingMicros - pinnedMicros - frozenMicros;
    }

    /// What no hold has taken, frozen or not.
    long unpinnedMicros() {
        return remainingMicros - pinnedMicros;
    }

    Amounts pin(long micros) {
        return with(remainingMicros, Math.addExact(pinnedMicros, micros), frozenMicros, spentMicros);
    }

    Amounts freeze(long micros) {
        return with(remainingMicros, pinnedMicros, Math.addExact(frozenMicros, micros), spentMicros);
    }

    Amounts spend(long micros) {
        return with(
                Math.subtractExact(remainingMicros, micros),
                pinnedMicros,
                frozenMicros,
                Math.addExact(spentMicros, micros));
    }

    Amounts expire(long micros) {
        return leaving(micros, micros, 0, 0, 0);
    }

    Amounts revoke(long micros) {
        return leaving(micros, 0, micros, 0, 0);
    }

    Amounts repay(long micros) {
        return leaving(micros, 0, 0, micros, 0);
    }

    Amounts adjust(long micros) {
        return leaving(micros, 0, 0, 0, micros);
    }

    private Amounts with(long remaining, long pinned, long frozen, long spent) {
        return new Amounts(
                remaining, pinned, frozen, spent, expiredMicros, revokedMicros, repaidMicros, adjustedMicros);
    }

    private Amounts leaving(long micros, long expired, long revoked, long repaid, long adjusted) {
        return new Amounts(
                Math.subtractExact(remainingMicros, micros),
                pinnedMicros,
                frozenMicros,
                spentMicros,
                Math.addExact(expiredMicros, expired),
                Math.addExact(revokedMicros, revoked),
                Math.addExact(repaidMicros, repaid),
                Math.addExact(adjustedMicros, adjusted));
    }
}
