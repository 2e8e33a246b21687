package chat.limitless.query.finance;

/// Sums over all movements of one type.
record TypeTotal(String type, long count, long amountMicros, long balanceChangeMicros, long overrunMicros) {}
