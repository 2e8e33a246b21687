package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeId;

/// What has happened to the recharging of users, as the log says at the moment of asking.
@FunctionalInterface
interface RechargeHistory {

    /// What has happened to one; [RechargeSoFar#NOTHING] when nothing has.
    RechargeSoFar find(AutoRechargeId rechargeId);
}
