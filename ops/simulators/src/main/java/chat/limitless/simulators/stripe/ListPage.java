package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One page of a list, newest first. `ending_before` gives the page right before the cursor, so that asking again with
/// the first id of each page walks forward in time.
final class ListPage {
    private static final int LIMIT = 10;
    private static final int LIMIT_MAX = 100;

    private ListPage() {}

    static ObjectNode of(
            StripeRequest request, String url, List<ObjectNode> newestFirst, Predicate<ObjectNode> wanted) {
        long limit = request.number("limit", LIMIT);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "limit", "limit must be between 1 and 100");
        }
        String after = request.param("starting_after");
        String before = request.param("ending_before");
        if (after != null && before != null) {
            throw StripeRefusal.invalid(null, "ending_before", "You cannot use both cursors at once.");
        }
        List<ObjectNode> found = newestFirst.stream()
                .filter(wanted.and(createdWithin(request.params().path("created"))))
                .toList();
        int from = 0;
        int to = found.size();
        if (after != null) {
            from = at(newestFirst, found, after, "starting_after") + 1;
        }
        if (before != null) {
            to = at(newestFirst, found, before, "ending_before");
            from = (int) Math.max(0, to - limit);
        }
        int end = (int) Math.min(to, from + limit);
        boolean hasMore = before != null ? from > 0 : end < to;
        ObjectNode page = Json.object();
        page.put("object", "list");
        ArrayNode data = page.putArray("data");
        found.subList(from, end).forEach(object -> data.add(Json.shown(object)));
        page.put("has_more", hasMore);
        page.put("url", url);
        return page;
    }

    private static int at(List<ObjectNode> all, List<ObjectNode> found, String cursor, String param) {
        for (int i = 0; i < found.size(); i++) {
            if (cursor.equals(found.get(i).path("id").asString(""))) {
                return i;
            }
        }
        // A cursor that the filter leaves out (an event delivered meanwhile) still marks a place in time.
        int place = -1;
        for (int i = 0; i < all.size(); i++) {
            if (cursor.equals(all.get(i).path("id").asString(""))) {
                place = i;
            }
        }
        if (place < 0) {
            throw StripeRefusal.invalid("resource_missing", param, "No such object: '" + cursor + "'");
        }
        List<ObjectNode> newer = all.subList(0, place);
        int before = 0;
        while (before < found.size() && newer.contains(found.get(before))) {
            before++;
        }
        return "starting_after".equals(param) ? before - 1 : before;
    }

    private static Predicate<ObjectNode> createdWithin(JsonNode range) {
        return object -> {
            long created = object.path("created").asLong();
            return holds(range.isString() ? range : null, value -> created == value)
                    && holds(range.get("gt"), value -> created > value)
                    && holds(range.get("gte"), value -> created >= value)
                    && holds(range.get("lt"), value -> created < value)
                    && holds(range.get("lte"), value -> created <= value);
        };
    }

    private static boolean holds(@Nullable JsonNode limit, Predicate<Long> test) {
        return limit == null || test.test(StripeRequest.number("created", limit.asString("")));
    }
}
