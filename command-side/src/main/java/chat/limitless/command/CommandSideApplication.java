package chat.limitless.command;

import chat.limitless.platform.StartUpRule;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// The side that decides: takes commands and vendors' notices, writes the log, runs replies. Any number of instances.
@SpringBootApplication(scanBasePackages = {"chat.limitless.command", "chat.limitless.platform"})
@ConfigurationPropertiesScan("chat.limitless.command")
public class CommandSideApplication {

    /// Name of its configuration file: both sides can be on one class path.
    public static final String CONFIG_NAME = "command-side";

    @Bean
    static StartUpRule vendorSettings() {
        return StartUpRule.required(
                "STRIPE_SECRET_KEY",
                "STRIPE_WEBHOOK_SECRET",
                "VITE_APP_ID",
                "OAUTH_SERVER_URL",
                "VITE_OAUTH_PORTAL_URL",
                "OPENROUTER_API_KEY");
    }

    /// Starts it.
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(arguments);
    }
}
