package chat.limitless.ops.systemtests.guards;

import java.util.List;
import java.util.stream.Stream;

/// The list: how often somebody may ask, who sees what, what is told once, what a file may hold.
final class BorderGuards {

    private static final String LIMITS = "shared-api/platform/src/main/java/chat/limitless/platform/limits/";
    private static final String WEB = "shared-api/platform/src/main/java/chat/limitless/platform/web/";
    private static final String QUERY = "query-side/src/main/java/chat/limitless/query/";
    private static final String RECEIPTS = QUERY + "payments/receipt/Receipts.java";

    private BorderGuards() {}

    static List<Guard> all() {
        return Stream.of(limits(), reads(), figures(), letters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Guard> limits() {
        return List.of(
                new Guard(
                        "more requests than a limit admits are refused",
                        LIMITS + "RateLimits.java",
                        "if (!taken.taken()) {",
                        "if (taken.after().isNegative()) {",
                        "command-side",
                        "SignInLimitTest"),
                new Guard(
                        "an endpoint with a limit asks it",
                        WEB + "LimitCheck.java",
                        "return limited == null || isAdmitted(limited.value(), request, response);",
                        "return limited == null || limited.value() != null;",
                        "command-side",
                        "SignInLimitTest"),
                new Guard(
                        "nobody has more of a limit by having more accounts",
                        LIMITS + "RateLimits.java",
                        "            require(ofAddress, address);",
                        "            ofAddress.label();",
                        "command-side",
                        "SignInLimitTest"),
                new Guard(
                        "files to take away are limited",
                        WEB + "LimitCheck.java",
                        "limits.require(limit, person(), Limit.EXPORTS_PER_ADDRESS, address);",
                        "address.isEmpty();",
                        "query-side",
                        "ExportLimitTest"),
                new Guard(
                        "a browser over the limit of sign-ins ends on a page",
                        WEB + "LimitCheck.java",
                        "if (!SignInPage.isWanted(request)) {",
                        "if (request != null) {",
                        "command-side",
                        "SignInLimitTest"),
                new Guard(
                        "nobody costs more in an hour than one user may",
                        LIMITS + "CostLimits.java",
                        "if (!own.taken()) {",
                        "if (own.after().isNegative()) {",
                        "command-side",
                        "CostLimitTest"),
                new Guard(
                        "all together cost no more in an hour than the house bears",
                        LIMITS + "CostLimits.java",
                        "isTaken = house.taken();",
                        "isTaken = house.taken() || !house.after().isNegative();",
                        "command-side",
                        "HouseLimitTest"),
                new Guard(
                        "one person or address does not take an instance for themselves",
                        WEB + "BurstGuard.java",
                        "if (!probe.isConsumed()) {",
                        "if (probe.getNanosToWaitForRefill() < 0) {",
                        "shared-api/platform",
                        "BurstGuardTest"));
    }

    private static List<Guard> reads() {
        return List.of(
                new Guard(
                        "a receipt is its buyer's, and finance's",
                        RECEIPTS,
                        ".filter(found -> found.userId.equals(user.id().value()) || user.has(Role.FINANCE))",
                        ".filter(found -> !found.userId.isEmpty() || user.has(Role.FINANCE))",
                        "query-side",
                        "ReceiptTest"),
                new Guard(
                        "what is not paid has no receipt",
                        RECEIPTS,
                        "if (paidAtMicros == null || paidPosition == null) {",
                        "if (paidAtMicros == null && user.has(Role.FINANCE)) {",
                        "query-side",
                        "ReceiptTest"),
                new Guard(
                        "a refund of another payment is not on the receipt",
                        RECEIPTS,
                        "GIVEN_BACK.contains(refund.status) && isOfPayment(refund, row)",
                        "GIVEN_BACK.contains(refund.status) && (isOfPayment(refund, row) || true)",
                        "query-side",
                        "ReceiptTest"),
                new Guard(
                        "a refund that failed is not on the receipt",
                        RECEIPTS,
                        "GIVEN_BACK.contains(refund.status) &&",
                        "!refund.status.isEmpty() &&",
                        "query-side",
                        "ReceiptTest"),
                new Guard(
                        "no cell of a file is a formula",
                        QUERY + "credits/CsvCells.java",
                        "return risky ? \"'\" + text : text;",
                        "return risky ? text : text;",
                        "query-side",
                        "CreditHistoryTest"),
                new Guard(
                        "a file that fails half way does not look whole",
                        WEB + "ProblemAdvice.java",
                        "if (response.isCommitted()) {",
                        "if (response.isCommitted() && response.getStatus() < 0) {",
                        "shared-api/platform",
                        "HalfAnswerTest"));
    }

    private static List<Guard> figures() {
        return List.of(
                new Guard(
                        "a preview promises no more than can go back",
                        QUERY + "finance/RefundPreviewEndpoint.java",
                        "if (refund < 0 || refund > refundableMinor) {",
                        "if (refund < 0) {",
                        "query-side",
                        "RefundPreviewTest"),
                new Guard(
                        "a past balance knows nothing of what came later",
                        QUERY + "credits/past/PastBalances.java",
                        "account_id = ? and held_position <= ? and (ended_position is null or ended_position > ?)",
                        "account_id = ? and ? > 0 and (ended_position is null or ended_position > ?)",
                        "query-side",
                        "PastBalanceTest"),
                new Guard(
                        "a hold ends for the balance when it first ends",
                        QUERY + "credits/HoldRow.java",
                        "endedPosition == null ? Long.valueOf(position) : endedPosition",
                        "Long.valueOf(position)",
                        "query-side",
                        "PastBalanceTest"));
    }

    private static List<Guard> letters() {
        return List.of(
                new Guard(
                        "what is told is told once",
                        "mail/process/OrderLetters.java",
                        "SendLetter.KIND + \":\" + occasion.named(place)",
                        "SendLetter.KIND + \":\" + System.nanoTime()",
                        "TellByMailTest"),
                new Guard(
                        "what was switched off is not told",
                        "mail/process/SendLetter.java",
                        "return address == null || recipient.off().contains(occasion.kind())",
                        "return address == null",
                        "TellByMailTest"),
                new Guard(
                        "no letter speaks of credits that a payment had not brought",
                        "mail/letter/PaymentsOf.java",
                        "if (!isAbout(paid, paymentIntentId)) {",
                        "if (paid.currency().isEmpty()) {",
                        "TellOfMoneyTakenBackTest"),
                new Guard(
                        "a notice nobody works on raises the alarm",
                        "payments/process/OverdueNotices.java",
                        "return clock.instant().minus(properties.noticeOverdueAfter());",
                        "return clock.instant().minus(properties.keepNotices());",
                        "OverdueNoticesTest"),
                new Guard(
                        "a closed account keeps no card",
                        "payments/recharge/process/ForgetCardOfClosed.java",
                        "if (isClosed(user)) {",
                        "if (isClosed(user) && task.payload().isEmpty()) {",
                        "ForgetCardOfClosedTest"),
                new Guard(
                        "old news is no news",
                        "mail/process/OrderLetters.java",
                        "if (!server.isConfigured() || at.isBefore(now.minus(NEWS_FOR))) {",
                        "if (!server.isConfigured()) {",
                        "TellByMailTest"));
    }
}
