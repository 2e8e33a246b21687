package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Recharging ended by itself. Who ended it, or was told of the last decline, need not be told.
@Component
class RechargeEndedLetter implements Letter<AutoRechargeDisabled> {

    private static final Set<String> TOLD = Set.of("pack-changed", "taken-back", "failed");

    @Override
    public Class<AutoRechargeDisabled> about() {
        return AutoRechargeDisabled.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.RECHARGE_DECLINED;
    }

    @Override
    public boolean tells(AutoRechargeDisabled event) {
        return TOLD.contains(event.reason());
    }

    @Override
    public Content write(AutoRechargeDisabled event, Wording words) {
        return Content.of(
                        words.say("Automatic recharging is off", "การเติมเครดิตอัตโนมัติปิดอยู่"),
                        DeclinedRechargeLetter.recharging(words),
                        why(event.reason(), words),
                        words.say(
                                "Your card is not charged any more until you switch it on again. The credits you"
                                        + " have stay yours.",
                                "เราจะไม่เรียกเก็บเงินจากบัตรของคุณจนกว่าคุณจะเปิดใช้อีกครั้ง"
                                        + " เครดิตที่คุณมียังเป็นของคุณ"))
                .with(words.say("When", "เมื่อ"), words.moment(event.disabledAt()));
    }

    private static String why(String reason, Wording words) {
        return switch (reason) {
            case "pack-changed" ->
                words.say(
                        "The pack you agreed to is not sold at that price any more, so we have"
                                + " switched recharging off.",
                        "แพ็กที่คุณตกลงไว้ไม่ได้ขายในราคานั้นแล้ว เราจึงปิดการเติมเครดิตอัตโนมัติ");
            case "taken-back" ->
                words.say(
                        "A payment was refunded, or is disputed or in doubt, so we have switched recharging off.",
                        "มีการคืนเงิน โต้แย้ง หรือสงสัยการชำระเงิน เราจึงปิดการเติมเครดิตอัตโนมัติ");
            default ->
                words.say(
                        "Several recharges in a row could not be tried, so we have switched recharging off.",
                        "การเติมเครดิตหลายครั้งติดต่อกันดำเนินการไม่ได้ เราจึงปิดการเติมเครดิตอัตโนมัติ");
        };
    }
}
