package chat.limitless.command.payments.web;

import chat.limitless.api.payments.PurchaseId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// Who waits for news of which purchase. Only those are woken whom the news concerns: every waking reads the log.
final class PurchaseWaiters {

    private final Map<String, Set<Semaphore>> byPurchase = new ConcurrentHashMap<>();

    /// Waits from now on; a permit is one piece of news.
    Semaphore join(PurchaseId purchaseId) {
        var news = new Semaphore(0);
        byPurchase.compute(purchaseId.value(), (_, waiting) -> {
            var all = waiting == null ? ConcurrentHashMap.<Semaphore>newKeySet() : waiting;
            all.add(news);
            return all;
        });
        return news;
    }

    void leave(PurchaseId purchaseId, Semaphore news) {
        byPurchase.computeIfPresent(purchaseId.value(), (_, waiting) -> {
            waiting.remove(news);
            return waiting.isEmpty() ? null : waiting;
        });
    }

    /// Something happened in these streams.
    void wake(Stream<String> streamIds) {
        if (!byPurchase.isEmpty()) {
            streamIds.distinct().map(byPurchase::get).forEach(waiting -> {
                if (waiting != null) {
                    waiting.forEach(Semaphore::release);
                }
            });
        }
    }

    /// Purchases somebody waits for.
    int purchases() {
        return byPurchase.size();
    }
}
