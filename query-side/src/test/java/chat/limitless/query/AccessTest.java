package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every published route, asked by everybody: nobody signed in, the owner, another user, support, finance, admin.
class AccessTest {

    private static final Set<Integer> OPEN = Set.of(200, 503);
    private static final Map<String, Set<Role>> NEEDS_ROLE = Map.ofEntries(
            Map.entry("/api/v1/admin/parked-purchases", Set.of(Role.ADMIN, Role.FINANCE)),
            Map.entry("/api/v1/admin/price-lists", Set.of(Role.ADMIN)),
            Map.entry("/api/v1/admin/price-lists/{version}", Set.of(Role.ADMIN)),
            Map.entry("/api/v1/admin/processors", Set.of(Role.ADMIN)),
            Map.entry("/api/v1/admin/users", Set.of(Role.ADMIN)),
            Map.entry("/api/v1/finance/accounts/{accountId}/past", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/finance/adjustments", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/finance/credit-events", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/finance/debts", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/finance/purchases", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/finance/purchases/{purchaseId}", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/finance/purchases/{purchaseId}/refund-preview", Set.of(Role.FINANCE)),
            Map.entry("/api/v1/support/users", Set.of(Role.SUPPORT)),
            Map.entry("/api/v1/support/views/{viewId}/timeline", Set.of(Role.SUPPORT)));
    private static final Set<String> OWNED = Set.of(
            "/api/v1/conversations/{conversationId}",
            "/api/v1/conversations/{conversationId}/messages",
            "/api/v1/purchases/{purchaseId}");
    /// What belongs to somebody, and finance may see too.
    private static final Set<String> OWNED_OR_FINANCE =
            Set.of("/api/v1/purchases/{purchaseId}/receipt", "/api/v1/purchases/{purchaseId}/receipt.pdf");

    private static final Set<String> OWN_DATA = Set.of(
            "/api/v1/session",
            "/api/v1/account/mail-preferences",
            "/api/v1/models",
            "/api/v1/auto-recharge",
            "/api/v1/credit-account",
            "/api/v1/credit-account/entries",
            "/api/v1/credit-account/past",
            "/api/v1/credits/entries.csv",
            "/api/v1/credits/usage",
            "/api/v1/packs",
            "/api/v1/purchases",
            "/api/v1/conversations",
            "/api/v1/search");
    /// Streams have a test of their own, health is for machines.
    private static final Set<String> ELSEWHERE = Set.of("/api/v1/live", "/health", "/health/ready");

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final Person owner = query.person();
    private final Map<String, Person> others = new TreeMap<>(Map.of(
            "user", query.person(),
            "support", query.person(Role.SUPPORT),
            "finance", query.person(Role.FINANCE),
            "admin", query.person(Role.ADMIN)));

    @Test
    void every_route_has_an_entry_here() {
        var routes = query.get(null, "/v3/api-docs").body().path("paths").propertyNames();

        assertThat(routes)
                .allSatisfy(route -> assertThat(NEEDS_ROLE.containsKey(route)
                                || OWNED.contains(route)
                                || OWNED_OR_FINANCE.contains(route)
                                || OWN_DATA.contains(route)
                                || ELSEWHERE.contains(route))
                        .as(route)
                        .isTrue());
        assertThat(routes).containsAll(NEEDS_ROLE.keySet()).containsAll(OWNED).containsAll(OWN_DATA);
        assertThat(routes).containsAll(OWNED_OR_FINANCE);
    }

    @Test
    void nobody_who_is_not_signed_in_sees_anything() {
        for (var route : routes()) {
            var answer = query.get(null, path(route));
            assertThat(answer.status()).as(route).isEqualTo(401);
            assertThat(answer.body().path("code").asString()).isEqualTo("accounts.not-signed-in");
        }
        assertThat(query.get(null, "/api/v1/live").status()).isEqualTo(401);
    }

    @Test
    void roles_open_their_routes_and_no_others() {
        NEEDS_ROLE.forEach((route, roles) -> others.forEach((actor, person) -> {
            var status = query.get(person, path(route)).status();
            if (roles.stream().anyMatch(role -> actor.equals(role.name().toLowerCase(java.util.Locale.ROOT)))) {
                // An announced look that does not exist is not found, even for the right role.
                assertThat(status).as(route + " " + actor).isIn(200, 404);
            } else {
                assertThat(status).as(route + " " + actor).isEqualTo(403);
            }
        }));
    }

    @Test
    void what_somebody_owns_does_not_exist_for_anybody_else() {
        var events = new java.util.ArrayList<>(Story.of(owner.id()).answeredChat(suffix, "q", "a"));
        events.add(Story.of(owner.id()).bought(new PurchaseId("pay_" + suffix)));
        events.add(Story.of(owner.id()).paid(new PurchaseId("pay_" + suffix)));
        query.await(query.append(events));

        for (var route : OWNED) {
            assertThat(query.get(owner, path(route)).status()).as(route).isIn(OPEN);
            others.forEach(
                    (actor, person) -> assertThat(query.get(person, path(route)).status())
                            .as(route + " " + actor)
                            .isEqualTo(404));
        }
        for (var route : OWNED_OR_FINANCE) {
            assertThat(query.get(owner, path(route)).status()).as(route).isIn(OPEN);
            others.forEach(
                    (actor, person) -> assertThat(query.get(person, path(route)).status())
                            .as(route + " " + actor)
                            .isEqualTo(actor.equals("finance") ? 200 : 404));
        }
        for (var route : OWN_DATA) {
            others.values()
                    .forEach(person -> assertThat(
                                    query.get(person, path(route)).raw().body())
                            .as(route)
                            .doesNotContain(owner.id().value(), "cnv_" + suffix, "pay_" + suffix));
        }
    }

    @Test
    void malformed_cursors_limits_and_positions_are_told() {
        assertThat(query.get(owner, "/api/v1/purchases?cursor=***").status()).isEqualTo(400);
        assertThat(query.get(owner, "/api/v1/purchases?limit=0").status()).isEqualTo(400);
        assertThat(query.get(owner, "/api/v1/purchases?limit=201").status()).isEqualTo(400);
        assertThat(query.get(owner, "/api/v1/purchases", "Limitless-Min-Position", "x")
                        .status())
                .isEqualTo(400);
    }

    private Set<String> routes() {
        var all = new java.util.TreeSet<>(NEEDS_ROLE.keySet());
        all.addAll(OWNED);
        all.addAll(OWNED_OR_FINANCE);
        all.addAll(OWN_DATA);
        return all;
    }

    private String path(String route) {
        return route.replace("{version}", "1")
                        .replace("{conversationId}", "cnv_" + suffix)
                        .replace("{accountId}", "cra_" + suffix)
                        .replace("{purchaseId}", "pay_" + suffix)
                        .replace("{viewId}", "viw_" + suffix)
                + (route.equals("/api/v1/support/users") ? "?userId=usr_" + suffix : "");
    }
}
