package chat.limitless.query.projection;

import org.springframework.transaction.PlatformTransactionManager;

/// The transactions in which views are written, tokens included. A type of its own, so that it is never mistaken for
/// the transactions of the reads.
///
/// @param manager knows savepoints
record ViewTransactions(PlatformTransactionManager manager) {}
