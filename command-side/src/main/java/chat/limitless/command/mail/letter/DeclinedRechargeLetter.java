package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.letter.Content.Link;
import org.springframework.stereotype.Component;

/// The bank said no to a recharge; the last of several in a row says that recharging is off.
@Component
class DeclinedRechargeLetter implements Letter<RechargeDeclined> {

    @Override
    public Class<RechargeDeclined> about() {
        return RechargeDeclined.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.RECHARGE_DECLINED;
    }

    @Override
    public String named(RechargeDeclined event, EventPlace place) {
        return event.purchaseId() + "/declined";
    }

    @Override
    public Content write(RechargeDeclined event, Wording words) {
        var amount = words.money(event.amountMinor(), event.currency());
        return Content.of(
                        words.say("Your automatic recharge of %s was declined", "การเติมเครดิตอัตโนมัติ %s ถูกปฏิเสธ")
                                .formatted(amount),
                        recharging(words),
                        words.say(
                                        "Your bank did not let a payment of %s through. Nothing was charged.",
                                        "ธนาคารของคุณไม่อนุมัติการชำระเงิน %s ไม่มีการเรียกเก็บเงิน")
                                .formatted(amount),
                        whatNow(event, words))
                .with(words.say("Amount", "จำนวนเงิน"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.declinedAt()));
    }

    private static String whatNow(RechargeDeclined event, Wording words) {
        return event.nextTryAt() == null
                ? words.say(
                        "Automatic recharging is off now. You can save another card and switch it on again at any"
                                + " time; the credits you have stay yours.",
                        "ขณะนี้การเติมเครดิตอัตโนมัติปิดอยู่ คุณบันทึกบัตรใบอื่นและเปิดใช้อีกครั้งได้ทุกเมื่อ"
                                + " เครดิตที่คุณมียังเป็นของคุณ")
                : words.say(
                                "We try again when credits are needed, not before %s. You can save another card"
                                        + " or switch recharging off before that.",
                                "เราจะลองอีกครั้งเมื่อต้องใช้เครดิต ไม่ก่อน %s คุณเปลี่ยนบัตร"
                                        + "หรือปิดการเติมเครดิตอัตโนมัติก่อนหน้านั้นได้")
                        .formatted(words.moment(event.nextTryAt()));
    }

    /// Where recharging is looked after.
    static Link recharging(Wording words) {
        return new Link(words.say("Look at automatic recharging", "ดูการเติมเครดิตอัตโนมัติ"), "/credits#recharge");
    }
}
