package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Tag("fast")
class LookUpPausesTest {

    private static final ReplyProperties USUAL =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("limitless.reply", ReplyProperties.class);

    @Test
    void together_they_are_a_day() {
        var all = USUAL.lookUpPauses().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void none_is_shorter_than_the_one_before() {
        assertThat(USUAL.lookUpPauses()).isSorted();
    }

    @Test
    void a_settlement_is_overdue_after_ten_minutes() {
        assertThat(USUAL.overdueAfter()).isEqualTo(Duration.ofMinutes(10));
    }
}
