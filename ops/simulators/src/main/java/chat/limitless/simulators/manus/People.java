package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.RecordFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everybody with an account: a few known from the start, and whoever signed in since.
public final class People {
    /// Becomes admin when the product's OWNER_OPEN_ID is this person's id.
    public static final Person OWNER = Person.of("Olivia Owner", "owner@limitless.example");

    /// Meant to be given the finance role.
    public static final Person FINANCE = Person.of("Felix Finance", "finance@limitless.example");

    /// Meant to be given the support role.
    public static final Person SUPPORT = Person.of("Sara Support", "support@limitless.example");

    /// An ordinary user.
    public static final Person ALICE = Person.of("Alice Archer", "alice@example.com");

    /// Another ordinary user, signed up through Google.
    public static final Person BOB = new Person(
            Person.openIdOf("bob@example.com"), "Bob Brown", "bob@example.com", "REGISTERED_PLATFORM_GOOGLE");

    private final Map<String, Person> byOpenId = new LinkedHashMap<>();
    private final RecordFile file;

    People(RecordFile file) {
        this.file = file;
        List.of(OWNER, FINANCE, SUPPORT, ALICE, BOB).forEach(person -> byOpenId.put(person.openId(), person));
        file.loaded().stream().map(Person::of).forEach(person -> byOpenId.put(person.openId(), person));
    }

    /// Known from now on; a name typed later replaces the earlier one.
    synchronized Person remember(Person person) {
        Person before = byOpenId.put(person.openId(), person);
        if (!person.equals(before)) {
            file.write(person.toJson());
        }
        return person;
    }

    synchronized @Nullable Person find(String openId) {
        return byOpenId.get(openId);
    }

    synchronized Collection<Person> all() {
        return List.copyOf(byOpenId.values());
    }
}
