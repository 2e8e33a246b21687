package chat.limitless.platform;

import chat.limitless.api.accounts.UserId;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which request this thread works for, and for whom. Copied as strings into the metadata of every command, and from
/// there into its events. Ends at the thread: work handed to another one starts with an empty scope.
public final class RequestScope {

    /// Name of the request id in metadata and logs.
    public static final String REQUEST_ID = "requestId";

    /// Name of the user's id in metadata and logs.
    public static final String USER_ID = "userId";

    private static final ScopedValue<String> REQUEST = ScopedValue.newInstance();
    private static final ScopedValue<UserId> USER = ScopedValue.newInstance();

    private RequestScope() {}

    /// Opens a scope for a request.
    public static ScopedValue.Carrier request(String requestId) {
        return ScopedValue.where(REQUEST, requestId);
    }

    /// Opens a scope for a user within it.
    public static ScopedValue.Carrier user(UserId userId) {
        return ScopedValue.where(USER, userId);
    }

    /// The request id, or an empty text outside a request.
    public static String requestId() {
        return REQUEST.isBound() ? REQUEST.get() : "";
    }

    /// The scope as metadata; empty outside a request.
    public static Map<String, String> metadata() {
        var metadata = new LinkedHashMap<String, String>();
        if (REQUEST.isBound()) {
            metadata.put(REQUEST_ID, REQUEST.get());
        }
        if (USER.isBound()) {
            metadata.put(USER_ID, USER.get().value());
        }
        return metadata;
    }
}
