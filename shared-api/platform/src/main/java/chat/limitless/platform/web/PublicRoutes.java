package chat.limitless.platform.web;

import java.util.List;

/// Routes that need no sign-in. Every other one does. Declare a bean to open more.
///
/// @param patterns path patterns, such as `/api/v1/shares/*`
/// @param writesFromOutside patterns among them that machines outside write to (webhooks): they carry a signature
///     instead of a CSRF token and an origin
public record PublicRoutes(List<String> patterns, List<String> writesFromOutside) {

    /// Takes copies.
    public PublicRoutes {
        patterns = List.copyOf(patterns);
        writesFromOutside = List.copyOf(writesFromOutside);
    }
}
