package chat.limitless.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each rule is checked on the product and, to prove that it can fail at all, on the canary below
/// `chat.limitless.canary`: rules that silently checked nothing have been met in practice.
@Tag("fast")
class CommandSideArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chat.limitless.command");

    private static final JavaClasses CANARY = new ClassFileImporter().importPackages("chat.limitless.canary");

    @Test
    void there_is_something_to_check() {
        assertThat(PRODUCT).hasSizeGreaterThan(20);
        assertThat(CANARY).hasSizeGreaterThan(5);
    }

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule() {
        return CommandSideRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().apply("chat.limitless.command").check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> the_canary_breaks_every_rule() {
        return CommandSideRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .apply("chat.limitless.canary")
                                        .evaluate(CANARY)
                                        .hasViolation())
                                .isTrue()));
    }

    @Test
    void every_package_says_what_may_be_null() {
        for (var type : PRODUCT) {
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                    .as(type.getPackageName())
                    .isTrue();
        }
    }
}
