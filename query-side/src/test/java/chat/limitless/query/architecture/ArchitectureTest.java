package chat.limitless.query.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.query.projection.Projection;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// What keeps the query side a side that only answers. Each rule is also shown code that breaks it.
class ArchitectureTest {

    private static final List<String> FEATURES = List.of(
            "accounts",
            "credits",
            "payments",
            "conversation",
            "prices",
            "support",
            "finance",
            "admin",
            "live",
            "search");

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chat.limitless.query");
    private final JavaClasses canaries =
            new ClassFileImporter().importPackages("chat.limitless.canary", "chat.limitless.canary.other");

    private static final ArchRule ENDPOINTS_ARE_HIDDEN =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    private static final ArchRule PROJECTIONS_ARE_HIDDEN = classes()
            .that()
            .implement(Projection.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Projection");

    private static final ArchRule PROJECTIONS_HAVE_NO_CLOCK = noClasses()
            .that()
            .implement(Projection.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static final ArchRule ENTITIES_ARE_IMMUTABLE =
            classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(Immutable.class);

    private static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Autowired.class);

    private static final ArchRule NOTHING_WRITES_BY_HTTP = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    private static final ArchRule NO_COMMANDS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("chat.limitless.platform.Commands")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("chat.limitless.command..");

    private static final List<ArchRule> RULES = List.of(
            ENDPOINTS_ARE_HIDDEN,
            PROJECTIONS_ARE_HIDDEN,
            PROJECTIONS_HAVE_NO_CLOCK,
            ENTITIES_ARE_IMMUTABLE,
            NOTHING_IS_INJECTED_INTO_FIELDS,
            NOTHING_WRITES_BY_HTTP,
            NO_COMMANDS);

    @Test
    void the_rules_hold() {
        RULES.forEach(rule -> rule.check(code));
    }

    @Test
    void each_rule_finds_the_code_that_breaks_it() {
        RULES.forEach(rule -> assertThat(rule.evaluate(canaries).hasViolation())
                .as(rule.getDescription())
                .isTrue());
    }

    @Test
    void features_do_not_know_each_other() {
        FEATURES.forEach(feature -> FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .forEach(other -> between("chat.limitless.query." + feature, "chat.limitless.query." + other)
                        .check(code)));
        var broken = between("chat.limitless.canary", "chat.limitless.canary.other");
        assertThat(broken.evaluate(canaries).hasViolation()).isTrue();
    }

    private static ArchRule between(String feature, String other) {
        return noClasses()
                .that()
                .resideInAPackage(feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other)
                .allowEmptyShould(true);
    }
}
