package chat.limitless.command.simulation;

import java.util.ArrayList;
import java.util.List;

/// What can happen next, each as often as its weight says.
final class Acts {

    record Act(String name, Runnable work) {}

    private final List<Act> all = new ArrayList<>();

    Acts add(int weight, String name, Runnable work) {
        var act = new Act(name, work);
        for (int i = 0; i < weight; i++) {
            all.add(act);
        }
        return this;
    }

    Act pick(Chance chance) {
        return chance.oneOf(all);
    }
}
