package chat.limitless.platform.web;

/// Every problem that is not a business refusal, with its HTTP status. Codes are never reused.
public enum ProblemCode {
    /// No valid session.
    NOT_SIGNED_IN("accounts.not-signed-in", 401),
    /// The browser that came back from the identity provider is not the one that was sent there.
    SIGN_IN_STATE("accounts.sign-in-state", 403),
    /// The identity provider does not know the code that came back.
    SIGN_IN_CODE("accounts.sign-in-code", 400),
    /// The identity provider could not be asked.
    SIGN_IN_PROVIDER("accounts.sign-in-provider", 502),
    /// A notice that the payment provider did not sign, or not just now.
    NOTICE_REJECTED("payments.notice-rejected", 400),
    /// The payment provider could not be reached; nothing was paid or saved.
    PAYMENT_PROVIDER_AWAY("payments.provider-away", 502),
    /// The signed-in person lacks the role; facts: `roles`.
    ROLE_MISSING("accounts.role-missing", 403),
    /// A write came without the token that proves it comes from our pages.
    CSRF("http.csrf", 403),
    /// A write came from the page of somebody else.
    ORIGIN_FOREIGN("http.origin-foreign", 403),
    /// The body is no JSON, or not of the expected shape; facts: `field` where known.
    BODY_MALFORMED("http.body-malformed", 400),
    /// The body has a field that nobody reads; facts: `field`.
    FIELD_UNKNOWN("http.field-unknown", 400),
    /// A value has the wrong form; facts: `fields`.
    INVALID("http.invalid", 422),
    /// A parameter or an id in the address has the wrong form; facts: `parameter`.
    PARAMETER_MALFORMED("http.parameter-malformed", 400),
    /// A required parameter or header is missing; facts: `parameter`.
    PARAMETER_MISSING("http.parameter-missing", 400),
    /// A position header is none of ours.
    POSITION_MALFORMED("http.position-malformed", 400),
    /// A write that must be safe to repeat came without `Idempotency-Key`, or with an unusable one.
    IDEMPOTENCY_KEY_MISSING("http.idempotency-key-missing", 400),
    /// An idempotency key was used again with another request.
    IDEMPOTENCY_KEY_REUSED("http.idempotency-key-reused", 422),
    /// No such resource, or not the caller's.
    NOT_FOUND("http.not-found", 404),
    /// The resource does not take this method.
    METHOD_NOT_ALLOWED("http.method-not-allowed", 405),
    /// None of the accepted media types can be answered.
    NOT_ACCEPTABLE("http.not-acceptable", 406),
    /// The body has a media type nobody reads.
    MEDIA_TYPE("http.media-type", 415),
    /// The body is larger than allowed; facts: `limitBytes`.
    BODY_TOO_LARGE("http.body-too-large", 413),
    /// Too many requests in a short time; facts: `limit`, `retryAfterSeconds`.
    TOO_MANY_REQUESTS("http.too-many-requests", 429),
    /// Too many steps of signing in from one address; facts: `limit`, `perSeconds`, `retryAfterSeconds`.
    LIMIT_SIGN_IN("limits.sign-in", 429),
    /// Too many purchases started; facts: `limit`, `perSeconds`, `retryAfterSeconds`.
    LIMIT_CHECKOUT("limits.checkout", 429),
    /// Too many messages sent; facts: `limit`, `perSeconds`, `retryAfterSeconds`.
    LIMIT_MESSAGES("limits.messages", 429),
    /// Too many files made to take away; facts: `limit`, `perSeconds`, `retryAfterSeconds`.
    LIMIT_EXPORTS("limits.exports", 429),
    /// More than one user may cost within an hour; facts: `limitMicros`, `neededMicros`, and `retryAfterSeconds`
    /// unless the request alone is more than that.
    LIMIT_COST("limits.cost", 429),
    /// More than the house bears within an hour, so no fault of the user; facts: `retryAfterSeconds`.
    LIMIT_HOUSE("limits.house", 503),
    /// A read model has not yet reached the asked position.
    VIEW_BEHIND("http.view-behind", 503),
    /// Search is still being made ready; facts: `percent`.
    SEARCH_BUILDING("search.building", 503),
    /// The log takes no more work now.
    BUSY("http.busy", 503),
    /// Our fault; the request id finds it in our logs.
    INTERNAL("http.internal", 500);

    private final String code;
    private final int httpStatus;

    ProblemCode(String code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    /// The stable code on the wire.
    public String code() {
        return code;
    }

    /// The HTTP status of the answer.
    public int httpStatus() {
        return httpStatus;
    }
}
