package chat.limitless.command.mail.letter;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.command.mail.MailHistory;
import chat.limitless.command.mail.letter.Content.Link;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the people in finance are told by e-mail: banks wait for an answer only so long, and a refund in time can spare
/// a dispute. In English, and without a word about the buyer but the id of the purchase.
@Component
public class FinanceNews {

    private static final Wording ENGLISH = new Wording(Language.EN);

    private final MailHistory history;

    FinanceNews(MailHistory history) {
        this.history = history;
    }

    /// What an event tells them, named: the same name is told once. Empty when it is no news to them. A dispute is news
    /// when it is opened, and so is the inquiry before it; how it ends, the finance pages tell.
    public Optional<String> named(DomainEvent event) {
        return switch (event) {
            case FraudWarned warned -> Optional.of(warned.purchaseId() + "/" + warned.warningId());
            case DisputeRecorded told
            when isNews(told.status()) -> Optional.of(told.purchaseId() + "/" + told.disputeId() + "/" + told.status());
            default -> Optional.empty();
        };
    }

    /// The words about an event that has a name.
    public Content write(DomainEvent event) {
        return switch (event) {
            case FraudWarned warned -> write(warned, price(warned));
            case DisputeRecorded told -> write(told);
            default -> throw new IllegalArgumentException("no news to finance: " + event);
        };
    }

    private static boolean isNews(DisputeStatus status) {
        return switch (status) {
            case INQUIRY, OPEN -> true;
            case INQUIRY_CLOSED, PREVENTED, WON, LOST -> false;
        };
    }

    private PurchaseStarted price(PurchaseEvent event) {
        return history.all(event.purchaseId().value(), PurchaseStarted.class).getFirst();
    }

    /// @param price what was agreed to be paid
    static Content write(FraudWarned event, PurchaseStarted price) {
        return Content.of(
                        "Fraud is suspected in purchase " + event.purchaseId(),
                        link(event),
                        "The payment provider suspects that a payment was not made by the owner of the card. Most such"
                                + " payments are disputed if nothing is done; a refund in time can spare the dispute.",
                        event.freezes()
                                ? "What is left of its credits is frozen until somebody clears the warning."
                                : "Its credits can be spent meanwhile.")
                .with("Purchase", event.purchaseId().value())
                .with("Price", ENGLISH.money(price.amountMinor(), price.currency()))
                .with("Payment", orUnknown(event.paymentIntentId()))
                .with("Warning", event.warningId())
                .with("When", ENGLISH.moment(event.warnedAt()));
    }

    static Content write(DisputeRecorded event) {
        var amount = ENGLISH.money(event.amountMinor(), event.currency());
        return Content.of(
                        event.status() == DisputeStatus.INQUIRY
                                ? "A bank asks about %s of purchase %s".formatted(amount, event.purchaseId())
                                : "%s of purchase %s is disputed".formatted(amount, event.purchaseId()),
                        link(event),
                        event.status() == DisputeStatus.INQUIRY
                                ? "No money has moved. Without an answer in time the inquiry becomes a dispute."
                                : "Evidence can be handed in at the payment provider until the date it names there."
                                        + " Nothing can be refunded while the dispute is open.")
                .with("Purchase", event.purchaseId().value())
                .with("Amount", amount)
                .with("Payment", orUnknown(event.paymentIntentId()))
                .with("Dispute", event.disputeId())
                .with("When", ENGLISH.moment(event.recordedAt()));
    }

    private static Link link(PurchaseEvent event) {
        return new Link("See the purchase", "/finance/purchases/" + event.purchaseId());
    }

    private static String orUnknown(@Nullable String id) {
        return id == null ? "not told" : id;
    }
}
