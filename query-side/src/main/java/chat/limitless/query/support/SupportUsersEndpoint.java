package chat.limitless.query.support;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.Role;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finds the account of somebody who asks for help, by the whole e-mail address or the user id. Tells no more than that
/// it exists: everything else needs an announced look.
@RestController
class SupportUsersEndpoint {

    private final SupportReads reads;
    private final PersonalDataVault vault;
    private final Freshness freshness;

    SupportUsersEndpoint(SupportReads reads, PersonalDataVault vault, Freshness freshness) {
        this.reads = reads;
        this.vault = vault;
        this.freshness = freshness;
    }

    record SupportUser(String userId, Instant registeredAt) {}

    @RequiresRole(Role.SUPPORT)
    @Answers(problems = ProblemCode.PARAMETER_MISSING)
    @GetMapping("/api/v1/support/users")
    ResponseEntity<List<SupportUser>> supportUsers(
            SignedIn agent,
            MinPosition least,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String userId) {
        var position = freshness.await(least, Groups.ACCOUNTS);
        return Freshness.answer(
                position,
                find(email, userId).stream()
                        .map(user -> new SupportUser(user.userId, instant(user.registeredAtMicros)))
                        .toList());
    }

    private List<SupportSubjectView> find(@Nullable String email, @Nullable String userId) {
        if (userId != null && !userId.isBlank()) {
            return reads.findByUserId(userId.strip());
        }
        if (email != null && !email.isBlank()) {
            return reads.findByEmailLookup(vault.lookupHash(email.strip().toLowerCase(Locale.ROOT)));
        }
        throw new Problem(ProblemCode.PARAMETER_MISSING, Map.of("parameter", "email"));
    }
}
