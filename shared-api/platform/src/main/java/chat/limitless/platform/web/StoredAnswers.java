package chat.limitless.platform.web;

import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.PersonalDataVault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// First answers to idempotency keys, in the table `idempotency`. Answers are sealed with the user's key.
final class StoredAnswers {

    private static final int DELETE_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final PersonalDataVault vault;
    private final Clock clock;

    StoredAnswers(JdbcClient jdbc, PersonalDataVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /// An answer that was given.
    ///
    /// @param bodyHash hash of the request it was given to
    /// @param json the answer; empty when it was erased
    record Stored(String bodyHash, int status, Optional<String> json) {}

    /// The answer that was given to a key.
    Optional<Stored> find(String id, UserId user) {
        return jdbc.sql("select body_hash, status, answer from idempotency where id = ?")
                .param(id)
                .query((row, _) -> new Stored(
                        row.getString("body_hash"),
                        row.getInt("status"),
                        Optional.ofNullable(vault.open(user, context(id), row.getBytes("answer"))
                                .text())))
                .optional();
    }

    /// Refuses with `accounts.erased` what a person wants who was erased.
    void requireKeepable(UserId user) {
        vault.requireKey(user);
    }

    /// Keeps an answer; the first one stays.
    void keep(String id, UserId user, String route, String bodyHash, int status, String json) {
        var sealed = vault.sealUnlessErased(user, context(id), json);
        if (sealed == null) {
            return;
        }
        try {
            jdbc.sql("""
                    insert into idempotency (id, user_id, route, body_hash, status, answer, created_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, user.value(), route, bodyHash, status, sealed, now())
                    .update();
        } catch (DuplicateKeyException _) {
            // The same request ran twice at once; both have the same answer, because ids are derived.
        }
    }

    /// Deletes old answers, a limited number at once.
    ///
    /// @return whether there may be more
    boolean deleteOlderThan(Duration age) {
        return jdbc.sql("delete from idempotency where created_at < ? limit " + DELETE_AT_ONCE)
                        .param(now().minus(age))
                        .update()
                == DELETE_AT_ONCE;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String context(String id) {
        return "idempotency|" + id + "|answer";
    }
}
