package chat.limitless.platform;

/// Something that must be done before requests make sense. Every bean of this type is asked by `/health/ready`.
public interface ReadinessCheck {

    /// Short name for the answer of `/health/ready`.
    String name();

    /// Whether requests make sense; must answer at once.
    boolean isReady();
}
