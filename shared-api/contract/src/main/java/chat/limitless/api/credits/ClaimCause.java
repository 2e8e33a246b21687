package chat.limitless.api.credits;

import org.jspecify.annotations.Nullable;

/// Which claim of a purchase on its lot something follows from.
///
/// @param version of the levels it set
/// @param cause what was told of the payment: `refund`, `dispute`, `refund-requested` …
/// @param causeId the provider's id of the refund, dispute or warning, or ours of a request; null where none was told
public record ClaimCause(
        long version, String cause, @Nullable String causeId) {}
