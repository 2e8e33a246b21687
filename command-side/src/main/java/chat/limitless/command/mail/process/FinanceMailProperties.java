package chat.limitless.command.mail.process;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the people in finance are told what cannot wait.
///
/// @param mail one address (`LIMITLESS_FINANCE_MAIL`), such as `finance@example.org`; empty: nobody is told
@ConfigurationProperties("limitless.finance")
record FinanceMailProperties(@DefaultValue("") String mail) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");

    /// Refuses what is no address.
    FinanceMailProperties {
        if (!mail.isBlank() && !ADDRESS.matcher(mail).matches()) {
            throw new IllegalArgumentException("limitless.finance.mail must be one address, such as fin@example.org");
        }
    }

    boolean isConfigured() {
        return !mail.isBlank();
    }
}
