package chat.limitless.command;

import chat.limitless.api.accounts.Role;
import java.util.List;
import java.util.Map;

/// Whose the published routes are.
final class RouteOwners {

    static final String WEBHOOK = "POST /api/v1/webhooks/stripe";

    /// Routes that need no sign-in.
    static final List<String> PUBLIC = List.of("GET /api/oauth/callback", "GET /api/oauth/login", WEBHOOK);

    static final String FORK = "POST /api/v1/conversations/{conversationId}/messages/{messageId}/fork";

    static final String ADJUSTMENTS = "POST /api/v1/finance/accounts/{accountId}/adjustments";

    static final String WRITE_OFF = "POST /api/v1/finance/accounts/{accountId}/lots/{lotId}/write-off";

    static final Map<String, List<Role>> NEEDS_ROLE = Map.ofEntries(
            Map.entry("PUT /api/v1/admin/users/{userId}/disabled", List.of(Role.ADMIN)),
            Map.entry("DELETE /api/v1/admin/users/{userId}/disabled", List.of(Role.ADMIN)),
            Map.entry("PUT /api/v1/admin/users/{userId}/roles/{role}", List.of(Role.ADMIN)),
            Map.entry("DELETE /api/v1/admin/users/{userId}/roles/{role}", List.of(Role.ADMIN)),
            Map.entry(ADJUSTMENTS, List.of(Role.FINANCE)),
            Map.entry(ADJUSTMENTS + "/{adjustmentId}/approve", List.of(Role.FINANCE)),
            Map.entry(ADJUSTMENTS + "/{adjustmentId}/reject", List.of(Role.FINANCE)),
            Map.entry(WRITE_OFF, List.of(Role.FINANCE)),
            Map.entry(WRITE_OFF + "/reject", List.of(Role.FINANCE)),
            Map.entry("GET /api/v1/admin/payment-notices", List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry("GET /api/v1/finance/open-settlements", List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry("POST /api/v1/admin/payment-notices/{eventId}/replay", List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry("POST /api/v1/admin/payment-notices/{eventId}/set-aside", List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry("POST /api/v1/finance/purchases/{purchaseId}/refunds", List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry(
                    "POST /api/v1/finance/purchases/{purchaseId}/parkings/{number}/resolve",
                    List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry(
                    "POST /api/v1/finance/purchases/{purchaseId}/fraud-warnings/{warningId}/clear",
                    List.of(Role.FINANCE, Role.ADMIN)),
            Map.entry("POST /api/v1/support/views", List.of(Role.SUPPORT)));

    /// About something that is somebody's: for everybody else it does not exist.
    static final List<String> OWNED = List.of(
            "PUT /api/v1/conversations/{conversationId}",
            "PUT /api/v1/conversations/{conversationId}/title",
            "PUT /api/v1/conversations/{conversationId}/shelf",
            "POST /api/v1/conversations/{conversationId}/restore",
            "POST /api/v1/conversations/{conversationId}/messages",
            "DELETE /api/v1/conversations/{conversationId}/messages/{messageId}",
            FORK,
            "POST /api/v1/conversations/{conversationId}/messages/{messageId}/restore",
            "GET /api/v1/replies/{replyId}/stream",
            "POST /api/v1/replies/{replyId}/stop",
            "DELETE /api/v1/conversations/{conversationId}");

    /// About the caller alone.
    static final List<String> OWN = List.of(
            "POST /api/v1/estimates",
            "POST /api/v1/purchases",
            "PUT /api/v1/credits/limits",
            "PUT /api/v1/account/mail-preferences",
            "PUT /api/v1/auto-recharge",
            "DELETE /api/v1/auto-recharge",
            "POST /api/v1/auto-recharge/card-setups",
            "DELETE /api/v1/auto-recharge/payment-method",
            "DELETE /api/v1/session");

    private RouteOwners() {}
}
