package chat.limitless.simulators.openrouter;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What all handlers of OpenRouter share.
final class OpenRouterState {
    private final Catalogue catalogue = new Catalogue();
    private final Generations generations;
    private final Clock clock;
    private final Deque<String> nextWords = new ArrayDeque<>();
    private volatile Settings settings;

    OpenRouterState(Generations generations, Clock clock, Settings settings) {
        this.generations = generations;
        this.clock = clock;
        this.settings = settings;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Generations generations() {
        return generations;
    }

    Clock clock() {
        return clock;
    }

    Settings settings() {
        return settings;
    }

    void change(Settings to) {
        settings = to;
    }

    void planWord(String word) {
        synchronized (nextWords) {
            nextWords.addLast(word);
        }
    }

    @Nullable
    String nextWord() {
        synchronized (nextWords) {
            return nextWords.pollFirst();
        }
    }
}
