package chat.limitless.command.payments.port;

/// The payment provider will not try a charge, however often it is asked; no bank was asked.
public final class ChargeRejected extends RuntimeException {

    private final String code;

    /// @param code the provider's, no personal text
    public ChargeRejected(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /// The provider's code.
    public String code() {
        return code;
    }
}
