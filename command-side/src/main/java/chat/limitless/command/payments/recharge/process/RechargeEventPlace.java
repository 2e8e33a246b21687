package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeId;

/// What a task of recharging is about: whose, and the event that asked for it.
///
/// @param sequence the event's number, in the stream of the account for what is due, else in that of recharging
record RechargeEventPlace(AutoRechargeId rechargeId, long sequence) {

    static RechargeEventPlace decode(String payload) {
        var parts = payload.split("/", 2);
        return new RechargeEventPlace(new AutoRechargeId(parts[0]), Long.parseLong(parts[1]));
    }
}
