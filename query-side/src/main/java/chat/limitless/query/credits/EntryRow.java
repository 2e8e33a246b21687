package chat.limitless.query.credits;

import chat.limitless.api.credits.ClaimCause;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import chat.limitless.query.receipt.ReceiptFacts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `credit_entry`: one thing that happened to an account, with what it has after it.
record EntryRow(
        String accountId,
        long position,
        String userId,
        Change change,
        long balanceAfterMicros,
        long availableAfterMicros,
        Cause cause) {

    static final Comparator<EntryRow> ORDER =
            Comparator.comparing(EntryRow::accountId).thenComparing(EntryRow::position);

    static final RowWriter WRITER = RowWriter.of(
            "credit_entry",
            List.of("account_id", "position"),
            List.of(
                    "user_id",
                    "type",
                    "at_micros",
                    "amount_micros",
                    "balance_change_micros",
                    "balance_after_micros",
                    "available_after_micros",
                    "overrun_micros",
                    "hold_id",
                    "reply_id",
                    "conversation_id",
                    "purchase_id",
                    "lot_id",
                    "facts",
                    "model",
                    "cause",
                    "claim_version",
                    "cause_id"),
            List.of("receipt"));

    /// How much it moved.
    ///
    /// @param availableMicros signed change of what can be spent
    /// @param balanceMicros signed change of what there is
    record Change(String type, long atMicros, long availableMicros, long balanceMicros, long overrunMicros) {}

    /// What it is about.
    ///
    /// @param model the one that answered, where it cost something
    /// @param claim why a refund or a dispute moved it
    record Cause(
            @Nullable HoldRow hold,
            @Nullable String purchaseId,
            @Nullable String lotId,
            @Nullable String receipt,
            @Nullable String model,
            @Nullable EntryFacts facts,
            @Nullable Claim claim) {

        static Cause of(EntryFacts facts) {
            return new Cause(null, null, null, null, null, facts, null);
        }

        static Cause of(LotRow lot, @Nullable EntryFacts facts) {
            return new Cause(null, lot.grant.purchaseId(), lot.key.id(), null, null, facts, null);
        }

        /// A movement by which the account follows the last claim on a lot.
        static Cause ofClaim(LotRow lot, @Nullable EntryFacts facts) {
            return ofClaim(lot, null, facts);
        }

        /// A movement by which the account follows a claim on a lot that need not be the last; an old event does not
        /// tell which it was.
        static Cause ofClaim(LotRow lot, @Nullable ClaimCause told, @Nullable EntryFacts facts) {
            var claim = told == null ? lot.claim : new Claim(told.cause(), told.version(), told.causeId());
            return new Cause(null, lot.grant.purchaseId(), lot.key.id(), null, null, facts, claim);
        }

        static Cause of(HoldRow hold) {
            return new Cause(hold, null, null, null, null, null, null);
        }

        static Cause of(HoldRow hold, ReceiptFacts receipt) {
            return new Cause(hold, null, null, receipt.toJson(), receipt.modelAnswered(), null, null);
        }
    }

    /// What the purchase of a lot said last of what it takes back.
    ///
    /// @param cause the fact it followed from: `refund`, `dispute`, `fraud-warning` …
    /// @param version of the levels it set
    /// @param causeId the provider's id of that refund, dispute or warning, or ours of a request
    record Claim(String cause, long version, @Nullable String causeId) {}

    List<@Nullable Object> values() {
        var hold = cause.hold();
        var claim = cause.claim();
        return RowValues.of(
                accountId,
                position,
                userId,
                change.type(),
                change.atMicros(),
                change.availableMicros(),
                change.balanceMicros(),
                balanceAfterMicros,
                availableAfterMicros,
                change.overrunMicros(),
                hold == null ? null : hold.key().id(),
                hold == null ? null : hold.replyId(),
                hold == null ? null : hold.conversationId(),
                cause.purchaseId(),
                cause.lotId(),
                cause.facts() == null ? null : cause.facts().toJson(),
                cause.model(),
                claim == null ? null : claim.cause(),
                claim == null ? null : claim.version(),
                claim == null ? null : claim.causeId(),
                cause.receipt());
    }
}
