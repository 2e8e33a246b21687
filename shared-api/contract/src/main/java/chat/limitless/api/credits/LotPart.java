package chat.limitless.api.credits;

/// A part of one lot.
///
/// @param lotId the lot
/// @param amountMicros micro-credits, more than zero
public record LotPart(LotId lotId, long amountMicros) {}
