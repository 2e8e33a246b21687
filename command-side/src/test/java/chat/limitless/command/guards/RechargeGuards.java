package chat.limitless.command.guards;

import java.util.List;

/// The guards of recharging: a card is charged once, within what was agreed to, and not against its bank.
final class RechargeGuards {

    private static final String RECHARGES = "payments/recharge/AutoRechargeDecider.java";

    private RechargeGuards() {}

    static List<Guard> all() {
        return List.of(
                new Guard(
                        "one recharge at a time",
                        RECHARGES,
                        "if (state.inFlight() != null) {",
                        "if (state.inFlight() != null && at.equals(Instant.EPOCH)) {",
                        "payments.recharge.RequestRechargeTest"),
                new Guard(
                        "one telling is one recharge, and none once credits came",
                        RECHARGES,
                        "if (command.dueSequence() <= state.toldUpTo()) {",
                        "if (command.dueSequence() < 0) {",
                        "payments.recharge.RequestRechargeTest"),
                new Guard(
                        "the cap of the month is kept",
                        RECHARGES,
                        "if (terms.amountMinor() > terms.monthlyCapMinor() - charged) {",
                        "if (charged < 0) {",
                        "payments.recharge.RequestRechargeTest"),
                new Guard(
                        "nothing is tried while the bank wants the customer",
                        RECHARGES,
                        "if (state.waiting().forUser()) {",
                        "if (state.toldUpTo() < -1) {",
                        "payments.recharge.RequestRechargeTest"),
                new Guard(
                        "nothing is tried for a while after a decline",
                        RECHARGES,
                        "if (until != null && at.isBefore(until)) {",
                        "if (until != null && at.isBefore(Instant.EPOCH)) {",
                        "payments.recharge.RequestRechargeTest"),
                new Guard(
                        "only the price agreed to is charged",
                        RECHARGES,
                        "if (!isSoldAsAgreed(terms, command)) {",
                        "if (!isSoldAsAgreed(terms, command) && terms.amountMinor() < 0) {",
                        "payments.recharge.RequestRechargeTest"),
                new Guard(
                        "a recharge ends once",
                        RECHARGES,
                        "if (inFlight == null || !state.isInFlight(command.purchaseId())) {",
                        "if (inFlight == null) {",
                        "payments.recharge.RechargeOutcomeTest"));
    }
}
