package chat.limitless.command.simulation;

import java.util.function.Supplier;

/// What befalls a step at the points where it touches the world: others act meanwhile, the call fails before or after
/// its effect, the process dies. How often, differs from seed to seed.
final class Weather {

    private final Chance chance;
    private final Trace trace;
    private final int failing;
    private final int crashing;
    private final int interrupting;
    private Runnable meanwhile = () -> {};
    private boolean calm;

    Weather(Chance chance, Trace trace) {
        this.chance = chance;
        this.trace = trace;
        failing = 4 * chance.below(5);
        crashing = 2 * chance.below(4);
        interrupting = 8 * chance.below(5);
    }

    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /// From now on nothing fails any more.
    void calm() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    /// Runs in fair weather, then as before.
    void calmly(Runnable work) {
        var before = calm;
        calm = true;
        work.run();
        calm = before;
    }

    /// A call from one part of the system to another.
    ///
    /// @param failure what the caller sees when it fails
    <T> T call(String what, Supplier<RuntimeException> failure, Supplier<T> effect) {
        strike(what + ", before", failure);
        var answer = effect.get();
        strike(what + ", after", failure);
        return answer;
    }

    /// A moment in which others may act.
    void pause() {
        if (!calm && chance.percent(interrupting)) {
            meanwhile.run();
        }
    }

    private void strike(String where, Supplier<RuntimeException> failure) {
        pause();
        if (calm) {
            return;
        }
        if (chance.percent(crashing)) {
            trace.add(() -> "  crash at " + where);
            throw new Crash(where);
        }
        if (chance.percent(failing)) {
            trace.add(() -> "  failure at " + where);
            throw failure.get();
        }
    }
}
