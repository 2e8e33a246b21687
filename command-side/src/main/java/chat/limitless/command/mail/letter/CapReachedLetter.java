package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.command.mail.letter.Content.Link;
import org.springframework.stereotype.Component;

/// The spending cap its owner set is used up. The warnings on the way there are shown on the page only.
@Component
class CapReachedLetter implements Letter<CapWarned> {

    private static final int USED_UP = 100;

    @Override
    public Class<CapWarned> about() {
        return CapWarned.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.CAP_REACHED;
    }

    /// That one answer was too dear for what is left is told where it was asked for; others may still fit.
    @Override
    public boolean tells(CapWarned event) {
        return event.percent() >= USED_UP && event.neededMicros() == null;
    }

    @Override
    public Content write(CapWarned event, Wording words) {
        var start = event.periodStart();
        return switch (event.period()) {
            case DAY ->
                letter(
                        event,
                        words,
                        words.say("Your spending cap for the day is reached", "ถึงเพดานการใช้รายวันของคุณแล้ว"),
                        words.day(start),
                        words.day(start.plusDays(1)));
            case MONTH ->
                letter(
                        event,
                        words,
                        words.say("Your spending cap for the month is reached", "ถึงเพดานการใช้รายเดือนของคุณแล้ว"),
                        words.month(start),
                        words.day(start.plusMonths(1)));
        };
    }

    private static Content letter(CapWarned event, Wording words, String subject, String period, String next) {
        var spent = words.credits(event.spentMicros());
        var cap = words.credits(event.capMicros());
        return Content.of(
                        subject,
                        new Link(words.say("Look at your credits", "ดูเครดิตของคุณ"), "/credits"),
                        words.say(
                                        "You have spent %s credits in the period %s. The cap you set is %s.",
                                        "คุณใช้ไป %s เครดิตในช่วง %s เพดานที่คุณตั้งไว้คือ %s")
                                .formatted(spent, period, cap),
                        words.say(
                                        "The cap does its work: nothing more is spent until %s, unless you raise it.",
                                        "เพดานทำหน้าที่ของมันแล้ว: จะไม่มีการใช้เครดิตเพิ่มจนถึง "
                                                + "%s เว้นแต่คุณจะเพิ่มเพดาน")
                                .formatted(next))
                .with(words.say("Spent", "ใช้ไป"), spent)
                .with(words.say("Your cap", "เพดานของคุณ"), cap)
                .with(words.say("Counts anew from", "เริ่มนับใหม่"), next);
    }
}
