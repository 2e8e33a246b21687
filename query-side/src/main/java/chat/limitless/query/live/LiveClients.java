package chat.limitless.query.live;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The browsers that listen on this instance, by user.
@Component
class LiveClients {

    /// Tabs share one connection; more than this many browsers of one person are not expected.
    static final int MAX_PER_USER = 20;

    private final ConcurrentHashMap<String, List<LiveClient>> byUser = new ConcurrentHashMap<>();

    void add(LiveClient client) {
        byUser.compute(client.user().id().value(), (_, clients) -> {
            var list = clients == null ? new ArrayList<LiveClient>() : new ArrayList<>(clients);
            list.add(client);
            if (list.size() > MAX_PER_USER) {
                list.removeFirst().close();
            }
            return list;
        });
    }

    void remove(LiveClient client) {
        byUser.computeIfPresent(client.user().id().value(), (_, clients) -> {
            var list = new ArrayList<>(clients);
            list.remove(client);
            return list.isEmpty() ? null : list;
        });
    }

    boolean hasUser(String userId) {
        return byUser.containsKey(userId);
    }

    boolean isEmpty() {
        return byUser.isEmpty();
    }

    void tell(String userId, Change change) {
        byUser.getOrDefault(userId, List.of()).forEach(client -> client.offer(change));
    }

    void tellAll(Change change) {
        each(client -> client.offer(change));
    }

    void closeAll() {
        each(LiveClient::close);
    }

    void close(UserId userId, Optional<SignInId> signIn) {
        byUser.getOrDefault(userId.value(), List.of()).stream()
                .filter(client -> signIn.isEmpty() || client.user().signIn().equals(signIn.get()))
                .forEach(LiveClient::close);
    }

    private void each(Consumer<LiveClient> action) {
        byUser.values().forEach(clients -> clients.forEach(action));
    }
}
