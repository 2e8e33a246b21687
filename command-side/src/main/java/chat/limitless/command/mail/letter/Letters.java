package chat.limitless.command.mail.letter;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.command.mail.EventPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All letters, by what they tell of.
@Component
public class Letters {

    private final Map<Class<?>, Letter<?>> byEvent;

    Letters(List<Letter<?>> letters) {
        byEvent = letters.stream().collect(Collectors.toUnmodifiableMap(Letter::about, Function.identity()));
    }

    /// A letter together with the event it tells of.
    public record Occasion<E extends DomainEvent>(Letter<E> letter, E event) {

        /// What people switch off when they do not want it.
        public MailKind kind() {
            return letter.kind();
        }

        /// What is told, named.
        public String named(EventPlace place) {
            return letter.named(event, place);
        }

        /// The words.
        public Content write(Wording words) {
            return letter.write(event, words);
        }
    }

    /// The letter about an event; empty when nobody is written to because of it.
    public Optional<Occasion<?>> about(DomainEvent event) {
        var letter = byEvent.get(event.getClass());
        return letter == null ? Optional.empty() : occasion(letter, event);
    }

    private static <E extends DomainEvent> Optional<Occasion<?>> occasion(Letter<E> letter, DomainEvent event) {
        var told = letter.about().cast(event);
        return letter.tells(told) ? Optional.of(new Occasion<>(letter, told)) : Optional.empty();
    }
}
