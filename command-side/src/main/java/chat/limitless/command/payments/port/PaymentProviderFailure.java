package chat.limitless.command.payments.port;

/// The payment provider could not be asked, or refused. Whether it did what it was asked is unknown.
public final class PaymentProviderFailure extends RuntimeException {

    /// @param message codes only, no personal text
    public PaymentProviderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
