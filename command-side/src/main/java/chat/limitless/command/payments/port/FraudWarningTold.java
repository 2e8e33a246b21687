package chat.limitless.command.payments.port;

import org.jspecify.annotations.Nullable;

/// A suspicion of fraud told by the provider.
///
/// @param warningId its id at the provider
/// @param paymentId the payment at the provider
public record FraudWarningTold(String warningId, @Nullable String paymentId) {}
