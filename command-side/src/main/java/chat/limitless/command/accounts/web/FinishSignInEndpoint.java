package chat.limitless.command.accounts.web;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserCommand.SignIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.command.accounts.port.Identity;
import chat.limitless.command.accounts.port.IdentityProvider;
import chat.limitless.command.accounts.port.IdentityProviderFailure;
import chat.limitless.command.accounts.port.IdentityUnknown;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.PublicUrl;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Limited;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes a browser back from the identity provider and signs it in.
@RestController
class FinishSignInEndpoint {

    static final String PATH = "/api/oauth/callback";

    private static final Logger LOG = LoggerFactory.getLogger(FinishSignInEndpoint.class);
    private static final int LONGEST_USER_AGENT = 300;

    private final IdentityProvider provider;
    private final StateCookie stateCookie;
    private final PersonalDataVault vault;
    private final Commands commands;
    private final SessionTokens tokens;
    private final PublicUrl publicUrl;
    private final Ids ids;
    private final Clock clock;

    FinishSignInEndpoint(
            IdentityProvider provider,
            StateCookie stateCookie,
            PersonalDataVault vault,
            Commands commands,
            SessionTokens tokens,
            PublicUrl publicUrl,
            Ids ids,
            Clock clock) {
        this.provider = provider;
        this.stateCookie = stateCookie;
        this.vault = vault;
        this.commands = commands;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.ids = ids;
        this.clock = clock;
    }

    @Limited(Limit.SIGN_IN)
    @Answers(
            value = 302,
            refusals = {RefusalCode.ACCOUNT_DISABLED, RefusalCode.USER_ERASED},
            problems = {
                ProblemCode.PARAMETER_MISSING,
                ProblemCode.SIGN_IN_STATE,
                ProblemCode.SIGN_IN_CODE,
                ProblemCode.SIGN_IN_PROVIDER
            })
    @GetMapping(PATH)
    ResponseEntity<Void> finish(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return signIn(code, state, userAgent, BrowserLanguage.of(acceptLanguage), request, response);
        } catch (Problem problem) {
            return sentBack(accept, problem.problemCode().code(), problem);
        } catch (Refused refused) {
            return sentBack(accept, refused.code(), refused);
        }
    }

    /// A person who comes back from the provider sees a page that says what went wrong, not a problem document.
    private ResponseEntity<Void> sentBack(@Nullable String accept, String problemCode, RuntimeException failure) {
        if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            throw failure;
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(publicUrl.resolve("/sign-in?problem=" + problemCode)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ResponseEntity<Void> signIn(
            @Nullable String code,
            @Nullable String state,
            @Nullable String userAgent,
            @Nullable Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code == null || code.isBlank() || state == null || state.isBlank()) {
            throw new Problem(ProblemCode.PARAMETER_MISSING, Map.of("parameter", "code and state"));
        }
        // Worth one try, whatever comes of it.
        response.addHeader(HttpHeaders.SET_COOKIE, stateCookie.cleared().toString());
        var expected = SignInState.decode(state).orElse(new SignInState(null, null, null));
        if (expected.nonce() == null || !stateCookie.holds(request, expected.nonce())) {
            throw new Problem(ProblemCode.SIGN_IN_STATE);
        }
        var identity = identify(code);
        var userId = vault.userId(identity.issuer(), identity.externalId(), 0);
        var signInId = new SignInId(ids.next("sgn_"));
        commands.send(command(userId, signInId, identity, userAgent, language));
        // Added, not put into the answer's own headers: those would replace the cookies set by filters.
        response.addHeader(
                HttpHeaders.SET_COOKIE, tokens.begin(userId, signInId).toString());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(publicUrl.resolve(SignInState.pathOfOurs(expected.returnTo()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Identity identify(String code) {
        try {
            // Our own address, never the one in the state: that came through the browser.
            return provider.identify(code, publicUrl.resolve(PATH));
        } catch (IdentityUnknown unknown) {
            LOG.info("a sign-in was refused: {}", unknown.getMessage());
            throw new Problem(ProblemCode.SIGN_IN_CODE);
        } catch (IdentityProviderFailure failure) {
            LOG.warn("the identity provider failed", failure);
            throw new Problem(ProblemCode.SIGN_IN_PROVIDER);
        }
    }

    private SignIn command(
            UserId userId,
            SignInId signInId,
            Identity identity,
            @Nullable String userAgent,
            @Nullable Language language) {
        return new SignIn(
                userId,
                identity.issuer(),
                PersonalText.of(identity.externalId()),
                PersonalText.of(identity.name()),
                identity.email() == null ? null : PersonalText.of(identity.email()),
                identity.loginMethod(),
                signInId,
                userAgent == null ? null : PersonalText.of(shortened(userAgent)),
                language,
                provider.isOwner(identity),
                clock.instant());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_USER_AGENT ? text : text.substring(0, LONGEST_USER_AGENT);
    }
}
