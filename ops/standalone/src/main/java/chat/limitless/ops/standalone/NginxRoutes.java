package chat.limitless.ops.standalone;

import java.util.stream.Collectors;

/// Writes `ops/nginx/routes.conf`: the map from method and path to the side that answers.
final class NginxRoutes {

    private static final String HEAD = """
            # Generated from the OpenAPI documents of both sides (NginxRoutesTest rewrites it with -Dapprove). Do not edit.

            map "$request_method $uri" $limitless_side {
                default query_side;
            """;

    private NginxRoutes() {}

    /// The file's text. Only the command-side's routes are named: everything else is a read, or unknown.
    static String render(RouteTable table) {
        return table.routes().stream()
                .filter(route -> route.side() == RouteTable.Side.COMMAND)
                .map(route -> "    \"~^%s %s\" command_side;".formatted(route.method(), expression(route)))
                .collect(Collectors.joining("\n", HEAD, "\n}\n"));
    }

    private static String expression(RouteTable.Route route) {
        return route.regex().pattern().substring(1);
    }
}
