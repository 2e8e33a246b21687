package chat.limitless.command.mail.process;

import static chat.limitless.command.mail.process.MailRig.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.simulators.mail.MailSimulator;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No mail server, or one that is away.
class MailServerAwayTest {

    private static final String ADDRESS = "canary@example.org";

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_server_that_is_away_gets_the_mail_when_it_is_back_and_after_a_day_no_more() throws Exception {
        var port = freePort();
        try (var rig = new MailRig(port, "--limitless.tasks.first-retry=200ms", "--limitless.tasks.last-retry=1s")) {
            var ann = rig.person("Ann", ADDRESS, null);
            var old = rig.person("Old", ADDRESS, null);
            rig.append(new LowBalanceWarned(CreditAccountId.of(old), 1_000_000, 2_000_000, now()));
            var oldAccount = CreditAccountId.of(old).value();
            await().atMost(MailRig.SOON)
                    .until(() -> rig.all(oldAccount).stream().anyMatch(task -> task.attempts() >= 2));
            assertThat(rig.all(oldAccount)).singleElement().satisfies(task -> {
                assertThat(task.state()).isEqualTo("waiting");
                assertThat(task.failure())
                        .contains("the mail server could not be reached")
                        .doesNotContain(ADDRESS);
            });

            // A day goes by for the first order.
            rig.product()
                    .bean(JdbcClient.class)
                    .sql("update scheduled_task set created_at = created_at - ? where payload like ?")
                    .params(HandIn.TRIED_FOR.toMillis(), oldAccount + "/%")
                    .update();
            assertThat(rig.tasks(oldAccount, 1)).singleElement().satisfies(task -> {
                assertThat(task.state()).isEqualTo("given-up");
                assertThat(task.failure()).startsWith("tried for a day: the mail server could not be reached");
            });

            rig.append(new LowBalanceWarned(CreditAccountId.of(ann), 3_000_000, 5_000_000, now()));
            var account = CreditAccountId.of(ann).value();
            await().atMost(MailRig.SOON).until(() -> rig.all(account).stream().anyMatch(task -> task.attempts() >= 2));
            try (var mailbox = new MailSimulator(port, 0)) {
                assertThat(rig.tasks(account, 1))
                        .extracting(MailRig.Task::state)
                        .containsExactly("done");
                assertThat(MailRig.only(mailbox.messagesTo(ADDRESS)).text()).contains("3.00");
            }
        }
    }

    @Test
    void without_a_server_everything_starts_and_nothing_is_ordered() {
        try (var rig = CommandSideRig.start()) {
            var person = rig.signedIn("nobody-writes@example.org");
            var account = CreditAccountId.of(person.userId());
            rig.bean(OrderLetters.class).on(new LowBalanceWarned(account, 1_000_000, 2_000_000, now()), 0, now());
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> rig.bean(JdbcClient.class)
                                    .sql("select count(*) from scheduled_task where kind = 'mail.send'")
                                    .query(Long.class)
                                    .single()
                            == 0);
        }
    }
}
