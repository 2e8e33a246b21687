package chat.limitless.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What everything else is made of: time, ids, the public address, the packs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PackList.class)
class PlatformConfiguration {

    @Bean
    static StartUpCheck startUpCheck() {
        return new StartUpCheck();
    }

    @Bean
    static StartUpRule platformSettings() {
        return StartUpRule.required("LIMITLESS_PUBLIC_URL", "JWT_SECRET", "LIMITLESS_MASTER_KEY_FILE");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return Ids.timeOrdered(clock);
    }

    @Bean
    PublicUrl publicUrl(Environment environment) {
        return PublicUrl.of(environment.getRequiredProperty("LIMITLESS_PUBLIC_URL"));
    }
}
