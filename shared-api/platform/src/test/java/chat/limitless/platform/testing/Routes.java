package chat.limitless.platform.testing;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.HoldId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.DerivedIds;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Idempotency;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Routes of every kind.
@RestController
class Routes {

    static final AtomicInteger WORKED = new AtomicInteger();

    private final Commands commands;
    private final Idempotency idempotency;

    Routes(Commands commands, Idempotency idempotency) {
        this.commands = commands;
        this.idempotency = idempotency;
    }

    record Me(String userId, Set<Role> roles, long minPosition) {}

    record Body(@NotBlank String note, @Positive long amountMicros) {}

    record Answer(String id, int worked) {}

    @GetMapping("/api/v1/me")
    Me me(SignedIn person, MinPosition position) {
        return new Me(person.id().value(), person.roles(), position.position());
    }

    @RequiresRole(Role.ADMIN)
    @GetMapping("/api/v1/admin/things")
    Me admin(SignedIn person) {
        return new Me(person.id().value(), person.roles(), 0);
    }

    @GetMapping("/api/v1/accounts/{id}")
    String account(@PathVariable CreditAccountId id) {
        return "\"" + id.value() + "\"";
    }

    @PostMapping("/api/v1/holds")
    ResponseEntity<Answer> hold(SignedIn person, @RequestBody @Valid Body body) {
        var answer = commands.send(new HoldCredits(
                CreditAccountId.of(person.id()),
                new HoldId(DerivedIds.of("hld_", body.note())),
                body.amountMicros(),
                new ReplyId(DerivedIds.of("rpl_", body.note())),
                new ConversationId(DerivedIds.of("cnv_", body.note())),
                Instant.EPOCH));
        return ResponseEntity.ok()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .body(new Answer(answer.id(), 1));
    }

    @PostMapping("/api/v1/things")
    ResponseEntity<Answer> things(
            SignedIn person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Body body) {
        return idempotency.once(
                person.id(),
                "things",
                key,
                body,
                Answer.class,
                usedKey -> ResponseEntity.status(201)
                        .header("X-Thing", "kept")
                        .body(new Answer(
                                DerivedIds.of("thg_", person.id().value(), "things", usedKey),
                                WORKED.incrementAndGet())));
    }

    @PostMapping("/api/v1/webhooks/any")
    String webhook(@RequestBody String body) {
        return "\"" + body.length() + "\"";
    }

    @GetMapping("/api/v1/without-connection")
    String withoutConnection() {
        throw new CannotGetJdbcConnectionException("secret", new SQLTransientConnectionException("secret"));
    }

    @GetMapping("/api/v1/broken")
    String broken() {
        throw new IllegalStateException("secret detail of the inside");
    }
}
