package chat.limitless.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.platform.Commands;
import chat.limitless.platform.testing.PlatformApplication;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a process that starts later knows.
class LogSignInRegistryTest {

    private final Commands commands = PlatformApplication.shared().getBean(Commands.class);
    private final Clock clock = PlatformApplication.shared().getBean(Clock.class);
    private final UserId admin = new UserId("usr_admin");

    @Test
    void a_new_registry_knows_at_once_what_the_log_said_before_it_and_follows_what_comes() {
        var user = new UserId("usr_" + UUID.randomUUID().toString().replace("-", ""));
        commands.send(new GrantRole(user, Role.ADMIN, admin, clock.instant()));
        commands.send(new GrantRole(user, Role.SUPPORT, admin, clock.instant()));
        commands.send(new RevokeRole(user, Role.ADMIN, admin, clock.instant()));

        var log = PlatformApplication.shared().getBean(EventLog.class);
        var serializer = PlatformApplication.shared().getBean(EventSerializer.class);
        try (var registry = LogSignInRegistry.follow(log, serializer, clock)) {
            assertThat(registry.isComplete()).isTrue();
            assertThat(registry.rolesOf(user)).containsExactly(Role.SUPPORT);

            commands.send(new GrantRole(user, Role.FINANCE, admin, clock.instant()));
            await().until(() -> registry.rolesOf(user).contains(Role.FINANCE));
        }
    }
}
