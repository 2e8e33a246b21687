package chat.limitless.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/// Settings that hold in both applications unless something says otherwise: environment, configuration file, test.
final class PlatformDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // Axon asks the JVM, not the environment, whether to print its advertisement.
        System.setProperty("disable-axoniq-console-message", "true");
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "limitless-platform", new ClassPathResource("limitless-platform.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
