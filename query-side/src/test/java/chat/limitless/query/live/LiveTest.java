package chat.limitless.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.RechargeStory;
import chat.limitless.query.testing.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Notices over real connections.
class LiveTest {

    private final QuerySide query = QuerySide.shared();

    private final class Browser {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final AtomicBoolean ended = new AtomicBoolean();

        Browser(Person person) {
            Thread.ofVirtual().start(() -> {
                try {
                    var answer = query.http()
                            .send(query.request(person, "/api/v1/live"), HttpResponse.BodyHandlers.ofLines());
                    answer.body().forEach(lines::add);
                } catch (java.io.IOException _) {
                    lines.add("broken");
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                ended.set(true);
            });
            Awaitility.await().until(() -> lines.contains(": listening"));
        }

        List<String> notices() {
            return lines.stream().filter(line -> line.startsWith("data: ")).toList();
        }
    }

    @Test
    void a_browser_is_told_what_changed_for_its_user_and_nothing_of_others() {
        var person = query.person();
        var other = query.person();
        var suffix = QuerySide.unique();
        var mine = new Browser(person);
        var theirs = new Browser(other);

        var position = query.append(Story.of(person.id()).answeredChat(suffix, "q", "a"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(mine.notices())
                        .anyMatch(line -> line.contains("\"credit-account\"") && line.contains("\"" + position + "\""))
                        .anyMatch(line -> line.contains("\"conversation\"")
                                && line.contains("cnv_" + suffix)
                                && line.contains("\"" + position + "\""))
                        .anyMatch(line -> line.contains("\"conversations\"")));
        query.append(RechargeStory.of(person.id(), QuerySide.now()).enabled());
        Awaitility.await()
                .untilAsserted(() -> assertThat(mine.notices()).anyMatch(line -> line.contains("\"auto-recharge\"")));
        query.append(Story.of(other.id()).opened());
        Awaitility.await().until(() -> !theirs.notices().isEmpty());
        assertThat(theirs.notices()).noneMatch(line -> line.contains(suffix));
    }

    @Test
    void a_stream_ends_with_the_sign_in() {
        var person = query.person();
        var browser = new Browser(person);

        query.append(new SignInEnded(person.id(), person.signIn(), "signed-out", QuerySide.now()));

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilTrue(browser.ended);
        assertThat(query.get(person, "/api/v1/live").status()).isEqualTo(401);
    }

    @Test
    void a_stream_ends_when_the_account_is_disabled() {
        var person = query.person();
        var browser = new Browser(person);

        query.append(new UserDisabled(person.id(), new UserId("usr_admin"), QuerySide.now()));

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilTrue(browser.ended);
    }

    @Test
    void many_browsers_are_told_at_once() {
        var people = new ArrayList<Person>();
        for (var i = 0; i < 10; i++) {
            people.add(query.person());
        }
        var browsers = new ArrayList<Browser>();
        people.forEach(person -> {
            for (var i = 0; i < 10; i++) {
                browsers.add(new Browser(person));
            }
        });

        query.append(
                people.stream().map(person -> Story.of(person.id()).opened()).toList());

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() ->
                        browsers.stream().allMatch(browser -> browser.notices().size() == 1));
    }

    @Test
    void a_slow_client_keeps_only_the_newest_notice_of_each_thing_and_is_let_go_beyond_the_limit()
            throws InterruptedException {
        var client = new LiveClient(new chat.limitless.platform.signin.SignedIn(
                new UserId("usr_slow"), new chat.limitless.api.accounts.SignInId("sgn_slow"), java.util.Set.of()));
        client.offer(new Change("conversation", "cnv_1", "1"));
        client.offer(new Change("conversation", "cnv_1", "2"));

        assertThat(client.take(Duration.ZERO)).containsExactly(new Change("conversation", "cnv_1", "2"));

        for (var i = 0; i < LiveClient.MAX_PENDING; i++) {
            client.offer(new Change("conversation", "cnv_" + i, "3"));
        }
        assertThat(client.isClosed()).isFalse();
        client.offer(new Change("conversation", "one-too-many", "3"));
        assertThat(client.isClosed()).isTrue();
    }
}
