package chat.limitless.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;

/// Runs the rest of a filter chain within scoped values, and lets its exceptions pass as they are.
final class Scoped {

    private Scoped() {}

    /// The rest of a filter chain.
    @FunctionalInterface
    interface Rest {

        void run() throws ServletException, IOException;
    }

    static void run(ScopedValue.Carrier scope, Rest rest) throws ServletException, IOException {
        try {
            scope.<Boolean, IOException>call(() -> {
                try {
                    rest.run();
                    return true;
                } catch (ServletException e) {
                    throw new Carried(e);
                }
            });
        } catch (Carried carried) {
            throw carried.failure;
        }
    }

    /// A scope lets one type of checked exception pass; the other one travels in this.
    private static final class Carried extends RuntimeException {

        private final transient ServletException failure;

        Carried(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
