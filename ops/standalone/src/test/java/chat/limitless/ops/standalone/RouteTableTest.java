package chat.limitless.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RouteTableTest {

    private static final JsonNode COMMAND = document("""
            {"paths": {"/api/v1/replies/{replyId}/stream": {"get": {}}, "/api/v1/purchases": {"post": {}},
                       "/api/v1/things/mine": {"get": {}}}}
            """);
    private static final JsonNode QUERY = document("""
            {"paths": {"/api/v1/purchases": {"get": {}}, "/api/v1/purchases/{id}": {"get": {}},
                       "/api/v1/things/{id}": {"get": {}}}}
            """);

    private final RouteTable table = RouteTable.of(COMMAND, QUERY);

    @Test
    void each_method_of_a_path_goes_to_the_side_that_owns_it() {
        assertThat(table.sideOf("POST", "/api/v1/purchases")).isEqualTo(RouteTable.Side.COMMAND);
        assertThat(table.sideOf("GET", "/api/v1/purchases")).isEqualTo(RouteTable.Side.QUERY);
        assertThat(table.sideOf("GET", "/api/v1/purchases/pay_1")).isEqualTo(RouteTable.Side.QUERY);
    }

    @Test
    void a_variable_is_exactly_one_segment() {
        assertThat(table.sideOf("GET", "/api/v1/replies/rpl_1/stream")).isEqualTo(RouteTable.Side.COMMAND);
        assertThat(table.sideOf("GET", "/api/v1/replies/a/b/stream")).isEqualTo(RouteTable.Side.QUERY);
    }

    @Test
    void a_fixed_path_wins_over_a_variable() {
        assertThat(table.sideOf("GET", "/api/v1/things/mine")).isEqualTo(RouteTable.Side.COMMAND);
        assertThat(table.sideOf("GET", "/api/v1/things/other")).isEqualTo(RouteTable.Side.QUERY);
    }

    @Test
    void an_unknown_route_is_told_so_by_the_query_side() {
        assertThat(table.sideOf("GET", "/api/v1/nothing")).isEqualTo(RouteTable.Side.QUERY);
    }

    @Test
    void a_route_claimed_by_both_sides_is_an_error() {
        assertThatThrownBy(() -> RouteTable.of(COMMAND, COMMAND)).hasMessageContaining("both sides answer");
    }

    @Test
    void the_nginx_map_names_the_routes_of_the_command_side() {
        assertThat(NginxRoutes.render(table))
                .contains("\"~^GET /api/v1/replies/[^/]+/stream$\" command_side;")
                .contains("\"~^POST /api/v1/purchases$\" command_side;")
                .doesNotContain("GET /api/v1/purchases$\"");
    }

    private static JsonNode document(String json) {
        return JsonMapper.builder().build().readTree(json);
    }
}
