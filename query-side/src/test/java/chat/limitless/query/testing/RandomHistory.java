package chat.limitless.query.testing;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.RoleRevoked;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserEnabled;
import chat.limitless.api.accounts.UserEvent.UserProfileTaken;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationForked;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.Shelf;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A believable history of several users, drawn from a seed.
public final class RandomHistory {

    private final Random random;
    private final List<DomainEvent> events = new ArrayList<>();
    private int next;
    private final String prefix;

    private RandomHistory(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /// What happened to so many users, in so many turns.
    public static List<DomainEvent> of(long seed, String prefix, int users, int turns) {
        var history = new RandomHistory(seed, prefix);
        var stories = new ArrayList<Story>();
        for (var i = 0; i < users; i++) {
            stories.add(history.register());
        }
        history.publishAndLook(stories.getFirst());
        for (var i = 0; i < turns; i++) {
            history.turn(stories.get(history.random.nextInt(users)));
        }
        return history.events;
    }

    private Story register() {
        var id = new UserId("usr_" + fresh());
        var story = Story.of(id);
        events.add(new UserRegistered(
                id,
                "manus",
                PersonalText.of("x"),
                PersonalText.of("N" + next),
                PersonalText.of(next + "@e.org"),
                null,
                story.at()));
        events.add(story.opened());
        events.add(story.granted("welcome", 1_000_000_000));
        return story;
    }

    private void publishAndLook(Story story) {
        var first = story.at();
        var models =
                List.of(PriceStory.sold("v/m", "0.000001", "0.000002"), PriceStory.notSold("v/n", "price-missing"));
        events.add(PriceStory.list(1, models, first, first));
        events.add(PriceStory.list(2, models, first.plusSeconds(3_600), first));
        events.add(PriceStory.list(3, models, first.plusSeconds(60), first));
        var look = new DataViewId("viw_" + fresh());
        events.add(new DataViewOpened(
                story.user(), look, story.user(), "timeline", PersonalText.of("why"), story.at(), story.at()));
    }

    private void turn(Story story) {
        switch (random.nextInt(7)) {
            case 0 -> profile(story);
            case 1 -> purchase(story);
            case 2 -> events.add(RechargeStory.of(story.user(), story.at()).any(random, fresh()));
            default -> chat(story);
        }
    }

    private void profile(Story story) {
        var id = story.user();
        switch (random.nextInt(4)) {
            case 0 -> events.add(new UserProfileTaken(id, PersonalText.of("New" + next++), null, "google", story.at()));
            case 3 -> {
                var off = random.nextBoolean() ? List.of(MailKind.REFUND, MailKind.DISPUTE) : List.<MailKind>of();
                events.add(new MailPreferencesSet(id, off, Language.TH, story.at()));
                events.add(new UserSignedIn(id, new SignInId("sgn_" + fresh()), null, Language.EN, story.at()));
            }
            case 1 -> {
                events.add(new RoleGranted(id, Role.FINANCE, id, story.at()));
                if (random.nextBoolean()) {
                    events.add(new RoleRevoked(id, Role.FINANCE, id, story.at()));
                }
            }
            default -> {
                events.add(new UserDisabled(id, id, story.at()));
                events.add(new UserEnabled(id, id, story.at()));
            }
        }
    }

    private void purchase(Story story) {
        var suffix = fresh();
        var id = new PurchaseId("pay_" + suffix);
        events.add(random.nextInt(4) == 0 ? story.recharged(id) : story.bought(id));
        events.add(new CheckoutOpened(id, story.user(), "cs", "http://pay", story.at(), story.at()));
        if (random.nextBoolean()) {
            events.add(new PurchasePaid(id, story.user(), "cs", "pi", 1000, "usd", false, 200_000_000, story.at()));
            events.add(story.granted(suffix, 200_000_000, id));
            events.add(new PurchaseCredited(id, story.user(), new LotId("lot_" + suffix), story.at()));
            takenBack(story, id);
            doubted(story, id, suffix);
            events.add(story.refunded(id, "rr_" + suffix, 300, RefundStatus.PENDING));
            events.add(story.refunded(id, "rr_" + suffix, 300, RefundStatus.SUCCEEDED));
        } else {
            events.add(new PurchaseParked(id, story.user(), "amount", 900, "usd", false, "cs", null, story.at(), null));
            if (random.nextBoolean()) {
                events.add(story.parkedResolved(id, 1, "refunded", story.user()));
                events.add(story.parked(id, "paid-twice", "pi_second"));
            }
            events.add(new PurchaseClosed(id, story.user(), "expired", story.at()));
        }
    }

    private void takenBack(Story story, PurchaseId id) {
        events.add(story.uncounted(id, "re_foreign"));
        for (var status : RefundStatus.values()) {
            if (random.nextBoolean()) {
                events.add(story.refunded(id, "re_" + random.nextInt(2), random.nextBoolean() ? "pi" : null, status));
            }
        }
        if (random.nextBoolean()) {
            events.add(story.fraudWarned(id, "issfr_0", random.nextBoolean()));
            if (random.nextBoolean()) {
                events.add(story.fraudWarningCleared(id, "issfr_0", story.user()));
            }
        }
        for (var status : DisputeStatus.values()) {
            if (random.nextInt(3) == 0) {
                events.add(story.disputed(id, "dp_0", status, random.nextBoolean()));
            }
        }
    }

    private void doubted(Story story, PurchaseId id, String suffix) {
        var warning = "issfr_" + suffix;
        events.add(story.fraudWarned(id, warning, true));
        if (next % 2 == 0) {
            events.add(story.fraudWarningCleared(id, warning, story.user()));
        }
    }

    private void chat(Story story) {
        var chat = new ConversationId("cnv_" + fresh());
        events.add(story.started(chat));
        if (random.nextBoolean()) {
            events.add(new ConversationRenamed(chat, story.user(), PersonalText.of("T" + next), true, story.at()));
        }
        ReplyId before = null;
        if (random.nextInt(4) == 0) {
            var from = new MessageId("msg_" + fresh());
            events.add(
                    new ConversationForked(chat, story.user(), new ConversationId("cnv_" + fresh()), from, story.at()));
            before = new ReplyId("rpl_" + fresh());
            events.add(story.copied(chat, new MessageId("msg_" + fresh()), before, "copy " + next));
        }
        for (var i = random.nextInt(3); i >= 0; i--) {
            var message = new MessageId("msg_" + fresh());
            var reply = new ReplyId("rpl_" + fresh());
            var micros = 1_000 + random.nextInt(100_000);
            events.add(story.held("welcome", reply, chat, micros));
            if (before != null && random.nextInt(4) == 0) {
                events.add(new ContinuationAsked(chat, story.user(), message, before, story.at()));
            } else {
                events.add(story.posted(chat, message, "question " + next));
            }
            before = reply;
            events.add(story.requested(chat, message, reply, micros));
            end(story, chat, reply, micros);
            if (random.nextInt(5) == 0) {
                events.add(new BranchDeleted(chat, story.user(), message, story.at()));
                if (random.nextBoolean()) {
                    events.add(new BranchRestored(chat, story.user(), message, story.at()));
                }
            }
        }
        if (random.nextInt(3) == 0) {
            var shelf = Shelf.values()[random.nextInt(Shelf.values().length)];
            events.add(new ConversationShelved(chat, story.user(), shelf, story.at()));
        }
        if (random.nextInt(5) == 0) {
            events.add(new ConversationDeleted(chat, story.user(), story.at()));
            if (random.nextBoolean()) {
                events.add(new ConversationRestored(chat, story.user(), story.at()));
            }
        }
    }

    private void end(Story story, ConversationId chat, ReplyId reply, int micros) {
        var spent = random.nextInt(micros);
        switch (random.nextInt(5)) {
            case 0 -> {
                events.add(new ReplyFailed(chat, story.user(), reply, "provider.error", story.at()));
                events.add(story.released(reply.holdId(), micros));
            }
            case 1 -> {
                events.add(new ReplyInterrupted(
                        chat,
                        story.user(),
                        reply,
                        PersonalText.of("half"),
                        PersonalText.of("why"),
                        "v/m",
                        "stopped",
                        1,
                        null,
                        story.at()));
                events.add(story.settled("welcome", reply, chat, spent, micros - spent));
            }
            case 2 -> {
                events.add(story.expired(reply.holdId(), micros));
                events.add(story.settled("welcome", reply, chat, spent, 0));
            }
            case 3 -> {
                // still running
            }
            default -> {
                events.add(story.completed(chat, reply, "answer " + next));
                events.add(story.settled("welcome", reply, chat, spent, micros - spent));
            }
        }
    }

    private String fresh() {
        return prefix + "h" + next++;
    }
}
