package chat.limitless.api.recharge;

/// The words under which people let us save and charge their card while they are away. The web application shows
/// them; a change of the words is a new version, and whoever agreed to an older one is asked again before anything new
/// is saved.
public final class RechargeConsent {

    /// The version of the words shown today.
    public static final String VERSION = "2026-11";

    private RechargeConsent() {}
}
