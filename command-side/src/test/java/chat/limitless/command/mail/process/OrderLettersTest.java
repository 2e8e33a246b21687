package chat.limitless.command.mail.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.command.mail.letter.Letter;
import chat.limitless.command.mail.letter.Letters;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

class OrderLettersTest {

    @Test
    void listens_to_every_event_that_has_a_letter() {
        var heard = Arrays.stream(OrderLetters.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .<Class<?>>map(OrderLettersTest::event)
                .toList();
        var told = letters().stream().map(OrderLettersTest::about).toList();
        assertThat(told).hasSizeGreaterThan(8);
        assertThat(told)
                .allSatisfy(event -> assertThat(heard)
                        .as("handlers for " + event.getSimpleName())
                        .anyMatch(handled -> handled.isAssignableFrom(event)));
    }

    private static Class<?> event(Method method) {
        return method.getParameterTypes()[0];
    }

    private static List<? extends Class<?>> letters() {
        return new ClassFileImporter()
                .importPackages(Letters.class.getPackageName()).stream()
                        .filter(type -> type.isAssignableTo(Letter.class) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::reflect)
                        .toList();
    }

    private static Class<?> about(Class<?> letter) {
        return Arrays.stream(letter.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Letter.class)
                .map(type -> (Class<?>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }
}
