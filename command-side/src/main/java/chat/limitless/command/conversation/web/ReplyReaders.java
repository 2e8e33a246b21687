package chat.limitless.command.conversation.web;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.signin.SignInRegistry;
import chat.limitless.platform.signin.SignedIn;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who reads replies on this instance: a stream that is open when its sign-in ends, or when the account is closed, must
/// not go on to the end of the reply.
@Component
class ReplyReaders implements AutoCloseable {

    private final ConcurrentHashMap<UserId, Set<Reader>> byUser = new ConcurrentHashMap<>();
    private final SignInRegistry signIns;
    private final Clock clock;
    private final Runnable stopListening;

    ReplyReaders(SignInRegistry signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
        this.stopListening = signIns.onEnd(this::ended);
    }

    /// One open stream. Close it.
    final class Reader implements AutoCloseable {
        private final SignedIn user;
        private volatile boolean signedOut;

        private Reader(SignedIn user) {
            this.user = user;
        }

        /// Whether the sign-in the stream was opened with still counts.
        boolean isSignedIn() {
            return !signedOut;
        }

        @Override
        public void close() {
            byUser.computeIfPresent(user.id(), (_, readers) -> {
                readers.remove(this);
                return readers.isEmpty() ? null : readers;
            });
        }
    }

    /// Lets a reader in.
    Reader enter(SignedIn user) {
        var reader = new Reader(user);
        byUser.compute(user.id(), (_, known) -> {
            Set<Reader> readers = known == null ? ConcurrentHashMap.newKeySet() : known;
            readers.add(reader);
            return readers;
        });
        // Ends are told as they come; this look is for one that came while the reader was let in.
        var now = clock.instant();
        if (signIns.find(new SessionTokens.Session(user.id(), user.signIn(), now, now))
                .isEmpty()) {
            reader.signedOut = true;
        }
        return reader;
    }

    private void ended(UserId userId, Optional<SignInId> signIn) {
        byUser.getOrDefault(userId, Set.of()).stream()
                .filter(reader -> signIn.isEmpty() || reader.user.signIn().equals(signIn.get()))
                .forEach(reader -> reader.signedOut = true);
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
