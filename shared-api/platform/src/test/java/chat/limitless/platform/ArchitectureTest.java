package chat.limitless.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/// How the platform may be built. Every rule has a class that breaks it, to prove that the rule can fail.
class ArchitectureTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chat.limitless.platform");
    private static final JavaClasses BAD = new ClassFileImporter().importClasses(BadEndpoint.class);

    private static final ArchRule KNOWS_NEITHER_SIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("chat.limitless.command..", "chat.limitless.query..", "chat.limitless.ops..");
    private static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");
    private static final ArchRule IDS_ARE_INJECTED = noClasses().should().callMethod(UUID.class, "randomUUID");
    private static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);
    private static final ArchRule ENDPOINTS_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
    private static final ArchRule STATE_IS_NOT_STATIC =
            fields().that().areStatic().should().beFinal();

    @Test
    void it_knows_neither_side() {
        KNOWS_NEITHER_SIDE.check(PLATFORM);
    }

    @Test
    void time_and_ids_are_injected() {
        TIME_IS_INJECTED.check(PLATFORM);
        IDS_ARE_INJECTED.check(PLATFORM);
    }

    @Test
    void dependencies_come_through_constructors() {
        NO_FIELD_INJECTION.check(PLATFORM);
        STATE_IS_NOT_STATIC.check(PLATFORM);
    }

    @Test
    void endpoints_are_package_private() {
        ENDPOINTS_ARE_PACKAGE_PRIVATE.check(PLATFORM);
    }

    @Test
    void its_packages_form_no_circle() {
        slices().matching("chat.limitless.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PLATFORM);
    }

    @Test
    void the_rules_can_fail() {
        for (var rule : new ArchRule[] {
            TIME_IS_INJECTED, IDS_ARE_INJECTED, NO_FIELD_INJECTION, ENDPOINTS_ARE_PACKAGE_PRIVATE, STATE_IS_NOT_STATIC
        }) {
            assertThat(rule.evaluate(BAD).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        }
    }

    /// Breaks every rule.
    @RestController
    public static class BadEndpoint {

        static int count;

        @Autowired
        private Clock clock;

        String bad() {
            return Instant.now() + " " + UUID.randomUUID() + clock;
        }
    }
}
