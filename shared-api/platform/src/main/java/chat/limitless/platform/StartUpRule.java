package chat.limitless.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// Something that must hold before the application may start. Declare it as a `static` bean without dependencies:
/// all rules are asked before anything else is made, and every problem is reported at once.
@FunctionalInterface
public interface StartUpRule {

    /// The profile that refuses whatever is fine on a developer's machine only.
    String PRODUCTION = "production";

    /// What is wrong, in words for an operator, secrets left out; empty when all is well.
    List<String> problems(Environment environment);

    /// These settings must be there.
    static StartUpRule required(String... names) {
        return environment -> {
            var problems = new ArrayList<String>();
            for (var name : names) {
                if (environment.getProperty(name, "").isBlank()) {
                    problems.add(name + " is missing");
                }
            }
            return problems;
        };
    }

    /// In production these addresses must not be those of simulators on this machine.
    static StartUpRule foreignAddresses(String... names) {
        return inProduction(environment -> {
            var problems = new ArrayList<String>();
            for (var name : names) {
                var address = environment.getProperty(name, "");
                if (!address.isBlank() && isLoopback(address)) {
                    problems.add(name + " points at this machine");
                }
            }
            return problems;
        });
    }

    /// In production these secrets must be there and long enough, and none of the well-known ones.
    static StartUpRule secrets(int minimumLength, String... names) {
        return inProduction(environment -> {
            var problems = new ArrayList<String>();
            for (var name : names) {
                problems.addAll(weaknesses(name, environment.getProperty(name, ""), minimumLength));
            }
            return problems;
        });
    }

    /// What is wrong with a secret; the secret itself is never told.
    static List<String> weaknesses(String name, String secret, int minimumLength) {
        if (secret.length() < minimumLength) {
            return List.of(name + " is shorter than " + minimumLength + " characters");
        }
        return looksLikeAnExample(secret) ? List.of(name + " is an example value") : List.of();
    }

    /// A rule that holds in production only.
    static StartUpRule inProduction(StartUpRule rule) {
        return environment ->
                environment.acceptsProfiles(Profiles.of(PRODUCTION)) ? rule.problems(environment) : List.of();
    }

    private static boolean isLoopback(String address) {
        try {
            var host = URI.create(address.strip()).getHost();
            return host == null
                    || Set.of("localhost", "[::1]", "0.0.0.0").contains(host)
                    || host.startsWith("127.")
                    || host.endsWith(".localhost");
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean looksLikeAnExample(String secret) {
        var lower = secret.toLowerCase(Locale.ROOT);
        return List.of("change", "example", "default", "secret", "simulator", "local", "test").stream()
                        .anyMatch(lower::contains)
                || secret.chars().distinct().count() < 8;
    }
}
