package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void are_what_axon_uses() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }

    @Test
    void never_repeat_in_a_process_whatever_the_number_of_threads() {
        var factory = new TimeOrderedIdentifiers();

        var made = IntStream.range(0, 200_000)
                .parallel()
                .mapToObj(_ -> factory.generateIdentifier())
                .distinct()
                .count();

        assertThat(made).isEqualTo(200_000);
    }

    @Test
    void of_two_processes_differ() {
        var here = UUID.fromString(new TimeOrderedIdentifiers().generateIdentifier());
        var there = UUID.fromString(new TimeOrderedIdentifiers().generateIdentifier());

        assertThat(here.getLeastSignificantBits()).isNotEqualTo(there.getLeastSignificantBits());
    }

    @Test
    void have_the_form_of_a_uuid_of_version_7_and_the_order_of_time() {
        var factory = new TimeOrderedIdentifiers();
        var first = UUID.fromString(factory.generateIdentifier());
        var second = UUID.fromString(factory.generateIdentifier());

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }
}
