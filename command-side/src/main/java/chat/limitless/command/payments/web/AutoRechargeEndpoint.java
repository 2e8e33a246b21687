package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.recharge.AutoRechargeCommand;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.process.PacksOnSale;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lets a user agree to recharging, change what they agreed to, end it, and have their card forgotten.
@RestController
class AutoRechargeEndpoint {

    private final Commands commands;
    private final PacksOnSale packs;
    private final Clock clock;

    AutoRechargeEndpoint(Commands commands, PacksOnSale packs, Clock clock) {
        this.commands = commands;
        this.packs = packs;
        this.clock = clock;
    }

    /// What is agreed to: this pack at our price, whenever the balance is below the threshold, for at most so much
    /// in a calendar month (UTC) in the pack's currency.
    record Body(
            @NotBlank String packId,
            @Positive long thresholdMicros,
            @Positive long monthlyCapMinor,
            @NotBlank String consentVersion) {}

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.PACK_UNKNOWN,
                RefusalCode.RECHARGE_NO_METHOD,
                RefusalCode.RECHARGE_TERMS_INVALID,
                RefusalCode.RECHARGE_CONSENT_OUTDATED
            })
    @PutMapping("/api/v1/auto-recharge")
    ResponseEntity<Void> enable(@Valid @RequestBody Body body, SignedIn user) {
        var now = clock.instant();
        var pack = packs.find(body.packId(), now)
                .orElseThrow(() -> new Refused(RefusalCode.PACK_UNKNOWN, Map.of("packId", body.packId())))
                .pack();
        return send(new EnableAutoRecharge(
                AutoRechargeId.of(user.id()),
                body.consentVersion(),
                body.thresholdMicros(),
                pack.packId(),
                pack.creditsMicros(),
                pack.amountMinor(),
                pack.currency(),
                body.monthlyCapMinor(),
                now));
    }

    @Answers(204)
    @DeleteMapping("/api/v1/auto-recharge")
    ResponseEntity<Void> disable(SignedIn user) {
        return send(new DisableAutoRecharge(AutoRechargeId.of(user.id()), "by-user", clock.instant()));
    }

    @Answers(204)
    @DeleteMapping("/api/v1/auto-recharge/payment-method")
    ResponseEntity<Void> removeMethod(SignedIn user) {
        return send(new RemovePaymentMethod(AutoRechargeId.of(user.id()), "by-user", clock.instant()));
    }

    private ResponseEntity<Void> send(AutoRechargeCommand command) {
        var answer = commands.send(command);
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
