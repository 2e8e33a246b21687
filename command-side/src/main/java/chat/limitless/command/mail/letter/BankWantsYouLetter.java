package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.command.mail.EventPlace;
import org.springframework.stereotype.Component;

/// The bank wants to see the customer before a recharge can go on.
@Component
class BankWantsYouLetter implements Letter<RechargeNeedsAuthentication> {

    @Override
    public Class<RechargeNeedsAuthentication> about() {
        return RechargeNeedsAuthentication.class;
    }

    @Override
    public MailKind kind() {
        return MailKind.RECHARGE_DECLINED;
    }

    @Override
    public String named(RechargeNeedsAuthentication event, EventPlace place) {
        return event.purchaseId() + "/needs-authentication";
    }

    @Override
    public Content write(RechargeNeedsAuthentication event, Wording words) {
        var amount = words.money(event.amountMinor(), event.currency());
        return Content.of(
                        words.say("Your bank asks you to confirm a payment", "ธนาคารของคุณขอให้คุณยืนยันการชำระเงิน"),
                        DeclinedRechargeLetter.recharging(words),
                        words.say(
                                        "An automatic recharge of %s needs your confirmation at your bank. Nothing"
                                                + " was charged.",
                                        "การเติมเครดิตอัตโนมัติ %s ต้องให้คุณยืนยันกับธนาคาร ไม่มีการเรียกเก็บเงิน")
                                .formatted(amount),
                        words.say(
                                "Buy the pack once on the payment page and confirm it there: your credits come at"
                                        + " once and recharging goes on by itself. Until then it waits.",
                                "ซื้อแพ็กหนึ่งครั้งบนหน้าชำระเงินและยืนยันที่นั่น เครดิตจะเข้าทันที"
                                        + "และการเติมอัตโนมัติจะทำงานต่อ จนกว่าจะถึงตอนนั้นการเติมจะหยุดรอ"))
                .with(words.say("Amount", "จำนวนเงิน"), amount)
                .with(words.say("When", "เมื่อ"), words.moment(event.neededAt()));
    }
}
