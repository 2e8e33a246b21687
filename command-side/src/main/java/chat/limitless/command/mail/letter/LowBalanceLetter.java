package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.command.mail.letter.Content.Link;
import org.springframework.stereotype.Component;

/// The balance is below the limit its owner set.
@Component
class LowBalanceLetter implements Letter<LowBalanceWarned> {

    @Override
    public Class<LowBalanceWarned> about() {
        return LowBalanceWarned.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.LOW_BALANCE;
    }

    @Override
    public Content write(LowBalanceWarned event, Wording words) {
        var balance = words.credits(event.balanceMicros());
        var limit = words.credits(event.lowBalanceMicros());
        return Content.of(
                        words.say("Your balance is down to %s credits", "ยอดของคุณเหลือ %s เครดิต")
                                .formatted(balance),
                        new Link(words.say("Add credits", "เพิ่มเครดิต"), "/credits"),
                        words.say(
                                        "You have %s credits left to spend; frozen ones do not count. You "
                                                + "asked to be told when it is below %s.",
                                        "คุณเหลือ %s เครดิตให้ใช้ ไม่นับส่วนที่ถูกระงับ คุณขอให้เราแจ้งเมื่อต่ำกว่า %s")
                                .formatted(balance, limit),
                        words.say(
                                "You can go on as long as there are credits. When they are used up, new messages wait"
                                        + " until you add some; nothing you wrote is lost.",
                                "คุณใช้ต่อได้ตราบที่ยังมีเครดิต เมื่อเครดิตหมด ข้อความใหม่จะรอจนกว่าคุณจะเพิ่มเครดิต"
                                        + " สิ่งที่คุณเขียนไว้ไม่หายไปไหน"))
                .with(words.say("Balance", "ยอดคงเหลือ"), balance)
                .with(words.say("Your limit", "เกณฑ์ที่คุณตั้งไว้"), limit);
    }
}
