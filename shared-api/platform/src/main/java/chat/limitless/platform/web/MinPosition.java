package chat.limitless.platform.web;

/// The least position a read asks for (`Limitless-Min-Position`); declare it as an argument of an endpoint.
///
/// @param position 0 when the request asked for none
public record MinPosition(long position) {

    /// Asks for nothing.
    public static final MinPosition NONE = new MinPosition(0);
}
