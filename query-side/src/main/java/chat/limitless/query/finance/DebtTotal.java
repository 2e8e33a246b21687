package chat.limitless.query.finance;

/// What is owed by all.
record DebtTotal(long accounts, long debtMicros) {}
