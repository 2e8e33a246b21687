package chat.limitless.command.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The architecture of the command side as rules. They take the root package, so that the same rule can be shown to
/// fail
/// on a fixture.
final class CommandSideRules {

    private static final List<String> MONEY_WORDS = List.of("money", "price", "credit", "amount", "micros", "minor");

    private static final Set<String> BROKEN_NUMBERS =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double", "java.math.BigDecimal");

    /// Calls whose answer differs from one time to the next.
    private static final Set<String> IMPURE_CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random");

    private CommandSideRules() {}

    /// Every rule by the name its canary has.
    static Map<String, Function<String, ArchRule>> all() {
        Map<String, Function<String, ArchRule>> rules = new LinkedHashMap<>();
        rules.put("features are apart", CommandSideRules::featuresAreApart);
        rules.put("vendors are only known in external", CommandSideRules::vendorsAreOnlyKnownInExternal);
        rules.put("a vendor is known in its own package", CommandSideRules::aVendorIsKnownInItsOwnPackage);
        rules.put("nobody imports external", CommandSideRules::nobodyImportsExternal);
        rules.put("decisions know no framework", CommandSideRules::decisionsKnowNoFramework);
        rules.put("decisions ask no clock and draw no lots", CommandSideRules::decisionsAskNoClock);
        rules.put("shells, endpoints and sagas are hidden", CommandSideRules::shellsAreHidden);
        rules.put("nothing is injected into fields", CommandSideRules::nothingIsInjectedIntoFields);
        rules.put("money is a whole number", CommandSideRules::moneyIsAWholeNumber);
        rules.put("names carry no technical suffix", CommandSideRules::namesCarryNoTechnicalSuffix);
        rules.put("the query side is unknown", CommandSideRules::theQuerySideIsUnknown);
        return rules;
    }

    /// Exceptions by name: `external` implements the ports of the features; `tasks` is the one scheduler all of them
    /// share; `Pricing` is arithmetic that knows no state.
    static ArchRule featuresAreApart(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(root + ".external.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".tasks.."))
                .ignoreDependency(alwaysTrue(), named("Pricing"));
    }

    static ArchRule vendorsAreOnlyKnownInExternal(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".external..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.stripe..", "software.amazon..", "okhttp3..", "jakarta.mail..", "org.eclipse.angus..");
    }

    static ArchRule aVendorIsKnownInItsOwnPackage(String root) {
        var stripe = resideInAPackage("com.stripe..");
        var amazon = resideInAPackage("software.amazon..");
        return classes()
                .that()
                .resideInAPackage(root + ".external..")
                .and()
                .resideOutsideOfPackages(root + ".external.stripe..", root + ".external.s3..")
                .should(not(dependOnClassesThat(stripe.or(amazon))));
    }

    static ArchRule nobodyImportsExternal(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".external..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".external..");
    }

    static ArchRule decisionsKnowNoFramework(String root) {
        return noClasses()
                .that(decides(root))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.slf4j..",
                        "java.util.logging..",
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.."));
    }

    static ArchRule decisionsAskNoClock(String root) {
        var impure = describe(
                "answers differently each time",
                (JavaMethodCall call) ->
                        IMPURE_CALLS.contains(call.getTargetOwner().getName() + "." + call.getName()));
        return noClasses()
                .that(decides(root))
                .should(callMethodWhere(impure))
                .orShould()
                .dependOnClassesThat(describe(
                        "tell time or draw lots",
                        type -> Set.of(
                                        "java.time.Clock",
                                        "java.util.Random",
                                        "java.util.SplittableRandom",
                                        "java.security.SecureRandom",
                                        "java.util.concurrent.ThreadLocalRandom")
                                .contains(type.getName())));
    }

    static ArchRule shellsAreHidden(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(describe(
                        "are shells, endpoints or sagas",
                        type -> type.isMetaAnnotatedWith("org.axonframework.modelling.command.AggregateRoot")
                                || type.getSimpleName().endsWith("Endpoint")
                                || type.getSimpleName().endsWith("Saga")))
                .should()
                .bePackagePrivate();
    }

    static ArchRule nothingIsInjectedIntoFields(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .allowEmptyShould(true);
    }

    static ArchRule moneyIsAWholeNumber(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and(describe("are about money", CommandSideRules::isAboutMoney))
                .should()
                .haveRawType(describe("a broken number", type -> BROKEN_NUMBERS.contains(type.getName())))
                .allowEmptyShould(true);
    }

    static ArchRule namesCarryNoTechnicalSuffix(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Dto|Command|Event)");
    }

    static ArchRule theQuerySideIsUnknown(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("chat.limitless.query..");
    }

    /// `SignInState` is the `state` parameter of OAuth, nothing that decides.
    private static DescribedPredicate<JavaClass> decides(String root) {
        return resideInAPackage(root + "..")
                .and(describe(
                        "decide",
                        type -> type.getSimpleName().matches(".*(Decider|State|Process)")
                                && !type.getSimpleName().equals("SignInState")));
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return describe("named " + simpleName, type -> type.getSimpleName().equals(simpleName));
    }

    private static boolean isAboutMoney(JavaField field) {
        var names = (field.getName() + " " + field.getOwner().getSimpleName()).toLowerCase(Locale.ROOT);
        return MONEY_WORDS.stream().anyMatch(names::contains);
    }
}
