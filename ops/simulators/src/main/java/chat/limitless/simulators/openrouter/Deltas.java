package chat.limitless.simulators.openrouter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Cuts a reply into the pieces that will be sent, within the allowed number of tokens.
final class Deltas {
    private static final int TOKENS_PER_DELTA_MAX = 4;
    private final List<Delta> deltas = new ArrayList<>();
    private final Random random;
    private int tokensLeft;
    private boolean cutOff;

    Deltas(long seed, int tokensMax) {
        this.random = new Random(seed);
        this.tokensLeft = tokensMax;
    }

    void add(boolean reasoning, String text) {
        List<String> tokens = Tokens.of(text);
        int at = 0;
        while (at < tokens.size()) {
            if (tokensLeft == 0) {
                cutOff = true;
                return;
            }
            int size = Math.min(1 + random.nextInt(TOKENS_PER_DELTA_MAX), Math.min(tokens.size() - at, tokensLeft));
            deltas.add(new Delta(reasoning, String.join("", tokens.subList(at, at + size)), size));
            at += size;
            tokensLeft -= size;
        }
    }

    /// Exactly so many pieces, whatever the text: it is repeated or cut.
    void addExactly(int count, String text) {
        List<String> tokens = Tokens.of(text + "\n\n");
        for (int i = 0; i < count; i++) {
            if (tokensLeft == 0) {
                cutOff = true;
                return;
            }
            deltas.add(new Delta(false, tokens.get(i % tokens.size()), 1));
            tokensLeft--;
        }
    }

    /// Reasoning until the tokens are used up.
    void addReasoningWithoutEnd(String text) {
        while (!cutOff) {
            add(true, text + "\n");
        }
    }

    boolean cutOff() {
        return cutOff;
    }

    List<Delta> all() {
        return List.copyOf(deltas);
    }
}
