package chat.limitless.simulators.stripe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The plans in force, and the events a plan holds back to reorder them.
final class DeliveryPlans {
    private final List<Counted> plans = new ArrayList<>();
    private final List<ObjectNode> held = new ArrayList<>();

    private static final class Counted {
        private final DeliveryPlan plan;
        private int left;

        Counted(DeliveryPlan plan) {
            this.plan = plan;
            this.left = plan.events();
        }
    }

    synchronized void add(DeliveryPlan plan) {
        plans.add(new Counted(plan));
    }

    synchronized void clear() {
        plans.clear();
    }

    /// The plan of an event; takes one off its count.
    synchronized DeliveryPlan take(String type) {
        for (Counted counted : plans) {
            if (counted.left > 0 && counted.plan.isFor(type)) {
                counted.left--;
                return counted.plan;
            }
        }
        return DeliveryPlan.PLAIN;
    }

    /// Holds the event back; gives all held ones, newest first, once there are enough.
    synchronized List<ObjectNode> hold(ObjectNode event, int enough) {
        held.add(event);
        return held.size() < enough ? List.of() : release();
    }

    /// All held events, newest first.
    synchronized List<ObjectNode> release() {
        List<ObjectNode> released = new ArrayList<>(held);
        Collections.reverse(released);
        held.clear();
        return released;
    }
}
