package chat.limitless.command.payments.port;

/// The payment provider will not make a refund, however often it is asked.
public final class RefundRejected extends RuntimeException {

    private final String code;

    /// @param code the provider's, no personal text
    public RefundRejected(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /// The provider's code.
    public String code() {
        return code;
    }
}
