package chat.limitless.api;

import static chat.limitless.api.ContractClasses.events;
import static chat.limitless.api.ContractClasses.feature;
import static chat.limitless.api.ContractClasses.revision;
import static chat.limitless.api.ContractClasses.storedName;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class EventCatalogueTest {

    @Test
    void there_are_events() {
        assertThat(events()).hasSizeGreaterThan(30);
    }

    @Test
    void the_list_of_stored_names_is_the_approved_one() {
        var lines = events().stream()
                .map(event -> storedName(event) + " " + revision(event) + "\n")
                .sorted()
                .collect(Collectors.joining());
        Approved.matches("event-contracts/catalogue.txt", lines);
    }

    @Test
    void every_event_has_a_stored_name_of_its_own() {
        assertThat(events()).allMatch(event -> event.isAnnotationPresent(EventName.class));
        assertThat(events().stream().map(ContractClasses::storedName)).doesNotHaveDuplicates();
    }

    @Test
    void a_stored_name_is_feature_and_past_verb() {
        for (var event : events()) {
            assertThat(storedName(event)).matches(feature(event) + "\\.[a-z]+(-[a-z]+)*");
            assertThat(revision(event)).isPositive();
        }
    }

    @Test
    void every_event_is_a_record_nested_in_the_sealed_interface_of_its_feature() {
        for (var event : events()) {
            assertThat(event.isRecord()).as(event.getName()).isTrue();
            assertThat(event.getEnclosingClass()).as(event.getName()).isNotNull();
            assertThat(event.getEnclosingClass().isSealed()).as(event.getName()).isTrue();
            assertThat(event.getInterfaces()).containsExactly(event.getEnclosingClass());
        }
    }

    @Test
    void no_event_is_named_changed_or_updated_or_carries_a_technical_suffix() {
        assertThat(events())
                .extracting(Class::getSimpleName)
                .noneMatch(name -> name.matches(".*(Updated|Changed|Event|Command|Dto|Impl|Manager|Util)"));
    }

    @Test
    void money_events_carry_no_personal_text() {
        var money = Set.of("credits", "payments", "prices");
        assertThat(events().stream().filter(event -> money.contains(feature(event))))
                .allSatisfy(event -> assertThat(componentTypes(event)).doesNotContain(PersonalText.class));
    }

    /// What is paid can be counted for ever, also when the person is erased.
    @Test
    void no_event_with_an_amount_carries_personal_text() {
        assertThat(events().stream().filter(EventCatalogueTest::hasAmount))
                .hasSizeGreaterThan(20)
                .allSatisfy(event -> assertThat(componentTypes(event)).doesNotContain(PersonalText.class));
    }

    private static boolean hasAmount(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> component.getName().matches(".*(Minor|Micros)"));
    }

    @Test
    void no_event_carries_a_broken_number_or_a_moment_without_a_zone() {
        for (var event : events()) {
            assertThat(componentTypes(event))
                    .as(event.getName())
                    .doesNotContain(float.class, double.class, Float.class, Double.class, BigDecimal.class);
            assertThat(componentTypes(event)).as(event.getName()).contains(Instant.class);
        }
    }

    private static List<Class<?>> componentTypes(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .<Class<?>>map(EventCatalogueTest::elementType)
                .toList();
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
