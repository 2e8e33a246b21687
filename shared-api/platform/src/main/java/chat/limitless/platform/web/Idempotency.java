package chat.limitless.platform.web;

import chat.limitless.api.accounts.UserId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// Lets a write be repeated: the same `Idempotency-Key` with the same body gives the first answer again, with another
/// body it is refused (`http.idempotency-key-reused`).
///
/// An optimisation and a courtesy, not the guard: ids are derived from user, route and key, so that a repetition that
/// finds no stored answer rebuilds it. See [chat.limitless.platform.DerivedIds].
public interface Idempotency {

    /// Answers a request once.
    ///
    /// @param user whose key it is; keys of two users never meet
    /// @param route stable name of the use case, such as `purchases`
    /// @param key value of the `Idempotency-Key` header: 8 to 128 visible ASCII characters, else
    ///     `http.idempotency-key-missing`
    /// @param body the request body; its JSON is hashed to tell a repetition from a misuse
    /// @param work does the work and answers; called with the key. Answers below 500 are stored.
    <T> ResponseEntity<T> once(
            UserId user,
            String route,
            @Nullable String key,
            Object body,
            Class<T> answerType,
            Function<String, ResponseEntity<T>> work);
}
