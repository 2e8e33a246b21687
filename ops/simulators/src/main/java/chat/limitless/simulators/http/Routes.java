package chat.limitless.simulators.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which handler answers which method and path. `{name}` matches one segment, `{name*}` the rest.
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /// Adds a route; the first that matches wins.
    public Routes add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, pattern.split("/", -1), handler));
        return this;
    }

    @Nullable
    Match find(String method, String path) {
        String[] segments = path.split("/", -1);
        for (Route route : routes) {
            if (route.method.equals(method)) {
                Map<String, String> values = route.match(segments);
                if (values != null) {
                    return new Match(route.handler, values);
                }
            }
        }
        return null;
    }

    record Match(Handler handler, Map<String, String> pathValues) {}

    private record Route(String method, String[] pattern, Handler handler) {
        @Nullable
        Map<String, String> match(String[] segments) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < pattern.length; i++) {
                String part = pattern[i];
                if (part.endsWith("*}")) {
                    values.put(
                            part.substring(1, part.length() - 2),
                            String.join("/", List.of(segments).subList(Math.min(i, segments.length), segments.length)));
                    return values;
                }
                if (i >= segments.length) {
                    return null;
                }
                if (part.startsWith("{")) {
                    values.put(part.substring(1, part.length() - 1), segments[i]);
                } else if (!part.equals(segments[i])) {
                    return null;
                }
            }
            return segments.length == pattern.length ? values : null;
        }
    }
}
