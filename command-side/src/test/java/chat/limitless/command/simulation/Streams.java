package chat.limitless.command.simulation;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.credits.AccountBooks;
import chat.limitless.command.credits.SimulatedAccount;
import chat.limitless.command.payments.SimulatedPurchase;
import chat.limitless.command.payments.recharge.RechargeBooks;
import chat.limitless.command.payments.recharge.SimulatedRecharging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The log with the states its events lead to. After every event the books of its account or of its recharging are
/// compared, after every decision its claims.
final class Streams {

    private final MemoryLog log = new MemoryLog();
    private final Map<String, SimulatedAccount> accounts = new LinkedHashMap<>();
    private final Map<String, SimulatedPurchase> purchases = new LinkedHashMap<>();
    private final Map<String, AccountBooks> books = new LinkedHashMap<>();
    private final Map<String, SimulatedRecharging> recharging = new LinkedHashMap<>();
    private final Map<String, RechargeBooks> rechargeBooks = new LinkedHashMap<>();
    private final List<Object> states = new ArrayList<>();
    private final boolean conflictsAreSeen;

    /// @param conflictsAreSeen false lets a decision stand that was made on an old state
    Streams(boolean conflictsAreSeen) {
        this.conflictsAreSeen = conflictsAreSeen;
    }

    MemoryLog log() {
        return log;
    }

    /// False when the stream has moved on since `expectedSize` was read.
    boolean append(String streamId, int expectedSize, List<? extends DomainEvent> events) {
        if (!log.append(streamId, conflictsAreSeen ? expectedSize : log.size(streamId), events)) {
            return false;
        }
        events.forEach(this::evolve);
        decided(streamId);
        return true;
    }

    private void evolve(DomainEvent event) {
        switch (event) {
            case CreditEvent credit -> {
                var after = account(credit.accountId()).evolve(credit);
                accounts.put(credit.streamId(), after);
                states.add(after);
                books.computeIfAbsent(credit.streamId(), _ -> new AccountBooks())
                        .add(credit, after);
            }
            case PurchaseEvent purchase -> {
                var after = purchase(purchase.purchaseId()).evolve(purchase);
                purchases.put(purchase.streamId(), after);
                states.add(after);
            }
            case AutoRechargeEvent recharge -> {
                var after = rechargingState(recharge.rechargeId()).evolve(recharge);
                recharging.put(recharge.streamId(), after);
                states.add(after);
                rechargeBooks
                        .computeIfAbsent(recharge.streamId(), RechargeBooks::new)
                        .add(recharge);
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private void decided(String streamId) {
        var purchase = purchases.get(streamId);
        Violation.unless(purchase == null || purchase.claimsWhatFollows(), "I6", purchase);
        var account = accounts.get(streamId);
        if (account != null) {
            Objects.requireNonNull(books.get(streamId)).decided(account);
        }
    }

    /// The stored bytes, read back and folded from the beginning, lead to the same state after every event (I8).
    void checkReplay() {
        var folded = new HashMap<String, Object>();
        for (int position = 1; position <= log.head(); position++) {
            var row = log.at(position);
            var before = folded.get(row.streamId());
            Object after = switch (row.readBack()) {
                case CreditEvent event ->
                    (before instanceof SimulatedAccount known ? known : SimulatedAccount.NONE).evolve(event);
                case PurchaseEvent event ->
                    (before instanceof SimulatedPurchase known ? known : SimulatedPurchase.NONE).evolve(event);
                case AutoRechargeEvent event ->
                    (before instanceof SimulatedRecharging known ? known : SimulatedRecharging.NONE).evolve(event);
                default -> throw new IllegalStateException(row.toString());
            };
            folded.put(row.streamId(), after);
            Violation.unlessEqual(after, states.get(position - 1), "I8", "the state at position " + position);
        }
    }

    SimulatedAccount account(CreditAccountId id) {
        return accounts.getOrDefault(id.value(), SimulatedAccount.NONE);
    }

    SimulatedPurchase purchase(PurchaseId id) {
        return purchases.getOrDefault(id.value(), SimulatedPurchase.NONE);
    }

    Map<String, SimulatedAccount> accounts() {
        return accounts;
    }

    Map<String, SimulatedPurchase> purchases() {
        return purchases;
    }

    Optional<AccountBooks> books(CreditAccountId id) {
        return Optional.ofNullable(books.get(id.value()));
    }

    List<PurchaseEvent> events(PurchaseId id) {
        return log.stream(id.value()).stream().map(PurchaseEvent.class::cast).toList();
    }

    SimulatedRecharging rechargingState(AutoRechargeId id) {
        return recharging.getOrDefault(id.value(), SimulatedRecharging.NONE);
    }

    List<AutoRechargeEvent> recharging(AutoRechargeId id) {
        return log.stream(id.value()).stream()
                .map(AutoRechargeEvent.class::cast)
                .toList();
    }

    List<CreditEvent> events(CreditAccountId id) {
        return log.stream(id.value()).stream().map(CreditEvent.class::cast).toList();
    }

    List<PurchaseId> purchaseIds() {
        return purchases.keySet().stream().map(PurchaseId::new).toList();
    }
}
