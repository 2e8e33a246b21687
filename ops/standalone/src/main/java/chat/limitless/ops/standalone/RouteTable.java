package chat.limitless.ops.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which side answers which route, read from the two OpenAPI documents. The front door and the nginx map are both made
/// from it, so that they cannot disagree with the applications.
final class RouteTable {

    /// One of the two applications.
    enum Side {
        COMMAND,
        QUERY
    }

    /// One route of one side.
    ///
    /// @param method HTTP method in capitals
    /// @param path template such as `/api/v1/replies/{replyId}/stream`
    /// @param regex the path as an anchored regular expression; a variable is one segment
    record Route(Side side, String method, String path, Pattern regex) {

        private static Route of(Side side, String method, String path) {
            var regex = "^" + path.replaceAll("\\{[^/}]+}", "[^/]+") + "$";
            return new Route(side, method.toUpperCase(Locale.ROOT), path, Pattern.compile(regex));
        }
    }

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head");

    private final List<Route> routes;

    private RouteTable(List<Route> routes) {
        this.routes = routes;
    }

    /// Reads the documents that both applications carry in their jars.
    static RouteTable load() {
        return of(document("command-side/openapi.json"), document("query-side/openapi.json"));
    }

    /// Makes the table; a route that both sides claim is an error, because nobody could say who answers.
    static RouteTable of(JsonNode commandDocument, JsonNode queryDocument) {
        var routes = new ArrayList<Route>();
        routes.addAll(routesOf(Side.COMMAND, commandDocument));
        routes.addAll(routesOf(Side.QUERY, queryDocument));
        // Fixed paths before those with variables: /a/b must win over /a/{x}.
        routes.sort(Comparator.comparing((Route route) -> route.path().replace('{', '~'))
                .thenComparing(Route::method));
        for (var i = 1; i < routes.size(); i++) {
            var before = routes.get(i - 1);
            var route = routes.get(i);
            if (before.path().equals(route.path()) && before.method().equals(route.method())) {
                throw new IllegalStateException("both sides answer " + route.method() + " " + route.path());
            }
        }
        return new RouteTable(List.copyOf(routes));
    }

    /// All routes, fixed paths first.
    List<Route> routes() {
        return routes;
    }

    /// Who answers. An unknown route goes to the query-side, which tells so.
    Side sideOf(String method, String path) {
        for (var route : routes) {
            if (route.method().equals(method) && route.regex().matcher(path).matches()) {
                return route.side();
            }
        }
        return Side.QUERY;
    }

    private static List<Route> routesOf(Side side, JsonNode document) {
        var routes = new ArrayList<Route>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    routes.add(Route.of(side, method, path.getKey()));
                }
            }
        }
        return routes;
    }

    private static JsonNode document(String name) {
        try (var in = RouteTable.class.getResourceAsStream("/META-INF/limitless/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar of an application lacks " + name);
            }
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
