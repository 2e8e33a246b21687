package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.command.mail.letter.Content.Link;
import org.springframework.stereotype.Component;

/// Credits end soon.
@Component
class CreditsEndingLetter implements Letter<LotExpiryAnnounced> {

    @Override
    public Class<LotExpiryAnnounced> about() {
        return LotExpiryAnnounced.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.CREDITS_ENDING;
    }

    @Override
    public Content write(LotExpiryAnnounced event, Wording words) {
        var left = words.credits(event.remainingMicros());
        var end = words.moment(event.expiresAt());
        return Content.of(
                        words.say("%s credits end soon", "%s เครดิตใกล้หมดอายุ").formatted(left),
                        new Link(words.say("Look at your credits", "ดูเครดิตของคุณ"), "/credits"),
                        words.say(
                                        "%s of your credits end on %s. What you do "
                                                + "not spend by then leaves your account.",
                                        "เครดิตของคุณ %s เครดิตจะหมดอายุในวันที่ %s "
                                                + "ส่วนที่ไม่ได้ใช้ก่อนหน้านั้นจะออกจากบัญชีของคุณ")
                                .formatted(left, end))
                .with(words.say("Credits", "เครดิต"), left)
                .with(words.say("They end", "หมดอายุ"), end);
    }
}
