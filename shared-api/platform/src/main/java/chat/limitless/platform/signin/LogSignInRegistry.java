package chat.limitless.platform.signin;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.ReadinessCheck;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Knows what the log says so far when it is made, then follows the log. Only the few events that say what somebody
/// may do are read, found by their stored names; none of them holds personal text, so no key is needed.
final class LogSignInRegistry implements SignInRegistry, ReadinessCheck, AutoCloseable {

    private static final Set<String> READ = Set.of(
            "accounts.role-granted",
            "accounts.role-revoked",
            "accounts.user-disabled",
            "accounts.user-enabled",
            "accounts.sign-in-ended");

    private static final int PAGE = 5_000;

    private final SignInFacts facts = new SignInFacts();
    private final List<EndListener> listeners = new CopyOnWriteArrayList<>();
    private final EventSerializer serializer;
    private final Clock clock;
    private final long completeAt;
    private final LogSubscription subscription;
    private long eventsSinceCleanUp;

    private LogSignInRegistry(EventLog log, EventSerializer serializer, Clock clock) {
        this.serializer = serializer;
        this.clock = clock;
        this.completeAt = log.head().position();
        learn(log);
        this.subscription = log.tail().subscribe("sign-in-registry", completeAt, this::take);
    }

    private void learn(EventLog log) {
        var after = 0L;
        var page = log.readTypes(READ, after, completeAt, PAGE);
        while (!page.isEmpty()) {
            take(page);
            after = page.getLast().position();
            page = log.readTypes(READ, after, completeAt, PAGE);
        }
    }

    /// Starts to follow the log.
    static LogSignInRegistry follow(EventLog log, EventSerializer serializer, Clock clock) {
        return new LogSignInRegistry(log, serializer, clock);
    }

    @Override
    public Optional<SignedIn> find(SessionTokens.Session session) {
        return facts.isValid(session)
                ? Optional.of(new SignedIn(session.userId(), session.signInId(), facts.rolesOf(session.userId())))
                : Optional.empty();
    }

    @Override
    public Set<Role> rolesOf(UserId userId) {
        return facts.rolesOf(userId);
    }

    @Override
    public Runnable onEnd(EndListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public boolean isComplete() {
        return subscription.position() >= completeAt;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public boolean isReady() {
        return isComplete();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void take(List<StoredEvent> events) {
        for (var stored : events) {
            if (READ.contains(stored.eventType()) && serializer.deserialize(stored) instanceof UserEvent event) {
                facts.apply(event);
                tell(event);
            }
        }
        eventsSinceCleanUp += events.size();
        if (eventsSinceCleanUp > 100_000) {
            eventsSinceCleanUp = 0;
            facts.forgetEndsBefore(clock.instant(), SigningProperties.LONGEST_SESSION.plusDays(1));
        }
    }

    private void tell(UserEvent event) {
        switch (event) {
            case SignInEnded ended -> tell(ended.userId(), Optional.of(ended.signInId()));
            case UserDisabled disabled -> tell(disabled.userId(), Optional.empty());
            default -> {
                // nothing ended
            }
        }
    }

    private void tell(UserId userId, Optional<SignInId> signInId) {
        listeners.forEach(listener -> listener.ended(userId, signInId));
    }
}
