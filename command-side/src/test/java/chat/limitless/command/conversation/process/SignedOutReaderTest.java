package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.Command;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.api.accounts.UserCommand.SignIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SessionTokens;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A stream that is open when its sign-in ends does not go on, on whichever instance it is read; the reply does.
class SignedOutReaderTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private static ReplyRig rig;
    private static ReplyRig.Instance one;
    private static ReplyRig.Instance two;

    private final List<ReplyStream> open = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start();
        two = rig.start();
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    /// One browser of a person.
    private record Browser(SignInId signIn, ReplyClient client) {}

    @Test
    void the_streams_of_a_browser_end_when_it_signs_out_and_those_of_another_browser_go_on() {
        var user = rig.person(one, 50).user();
        var leaving = signIn(user);
        var staying = signIn(user);
        var reply = reply(leaving);
        var here = reading(leaving, one, reply);
        var there = reading(leaving, two, reply);
        var other = reading(staying, two, reply);

        send(new EndSignIn(user, leaving.signIn(), "signed-out", now()));

        endsWithoutAnEnd(here);
        endsWithoutAnEnd(there);
        assertThat(other.isDone()).isFalse();
        assertThat(leaving.client().resume(two, reply, 0).status()).isEqualTo(401);
        stop(staying, reply);
        assertThat(other.join().end()).isEqualTo("stopped");
    }

    @Test
    void all_streams_of_a_person_end_when_the_account_is_disabled() {
        var user = rig.person(one, 50).user();
        var browser = signIn(user);
        var reply = reply(browser);
        var here = reading(browser, one, reply);
        var there = reading(browser, two, reply);

        send(new DisableUser(user, new UserId("usr_admin"), now()));

        endsWithoutAnEnd(here);
        endsWithoutAnEnd(there);
        assertThat(one.parts().store().requestStop(new ReplyId(reply))).isTrue();
        await().atMost(WITHIN).until(() -> one.parts().engine().running() == 0);
    }

    @Test
    void a_silent_stream_ends_as_well() {
        var user = rig.person(one, 50).user();
        var browser = signIn(user);
        var silent = reply(browser, "Wait [[sim:stall-comments]] [[sim:at=1]]");
        var there = reading(browser, two, silent);

        send(new EndSignIn(user, browser.signIn(), "signed-out", now()));

        endsWithoutAnEnd(there);
        assertThat(one.parts().store().requestStop(new ReplyId(silent))).isTrue();
        await().atMost(WITHIN).until(() -> one.parts().engine().running() == 0);
    }

    private String reply(Browser browser) {
        return reply(browser, "Long [[sim:deltas=3000]][[sim:rate=20]]");
    }

    private String reply(Browser browser, String text) {
        var chat = browser.client().startChat(one);
        var stream = browser.client()
                .post(one, browser.client().message(chat, null, text))
                .readTo(1);
        open.add(stream);
        return stream.replyId();
    }

    /// Reads on in the background; has begun when this returns.
    private CompletableFuture<ReplyStream> reading(Browser browser, ReplyRig.Instance at, String reply) {
        var stream = browser.client().resume(at, reply, 0).readTo(1);
        open.add(stream);
        return CompletableFuture.supplyAsync(stream::readAll, Thread::startVirtualThread);
    }

    private static void endsWithoutAnEnd(CompletableFuture<ReplyStream> reading) {
        await().atMost(WITHIN).until(reading::isDone);
        assertThat(reading.join().end()).isEmpty();
        assertThat(reading.join().toldToReconnect()).isFalse();
    }

    private static void stop(Browser browser, String reply) {
        assertThat(browser.client().stop(one, reply).statusCode()).isEqualTo(202);
    }

    private static Browser signIn(UserId user) {
        var signIn = new SignInId(rig.id("sgn_"));
        send(new SignIn(
                user,
                "test",
                PersonalText.of("external"),
                PersonalText.of("Rita Reader"),
                null,
                null,
                signIn,
                null,
                null,
                false,
                now()));
        var cookie = one.bean(SessionTokens.class).begin(user, signIn);
        return new Browser(signIn, new ReplyClient(user, cookie.getName() + "=" + cookie.getValue(), rig, "127.0.0.1"));
    }

    private static void send(Command command) {
        one.bean(Commands.class).send(command);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
