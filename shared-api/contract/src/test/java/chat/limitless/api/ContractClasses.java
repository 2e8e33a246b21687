package chat.limitless.api;

import static java.util.Comparator.comparing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/// All events and commands of the contract, found by looking at every class instead of a list somebody has to keep.
final class ContractClasses {

    private ContractClasses() {}

    static List<Class<?>> events() {
        return concrete(DomainEvent.class);
    }

    static List<Class<?>> commands() {
        return concrete(Command.class);
    }

    static String storedName(Class<?> event) {
        return event.getAnnotation(EventName.class).value();
    }

    static int revision(Class<?> event) {
        return event.getAnnotation(EventName.class).revision();
    }

    static int loadsFrom(Class<?> event) {
        return event.getAnnotation(EventName.class).loadsFrom();
    }

    /// The last part of the package: `credits`, `conversation`, …
    static String feature(Class<?> type) {
        var name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<Class<?>> concrete(Class<?> root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("chat.limitless.api").stream()
                        .filter(type -> type.isAssignableTo(root) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(comparing(Class::getName))
                        .toList();
    }
}
