package chat.limitless.platform.web;

import chat.limitless.platform.PublicUrl;
import chat.limitless.platform.limits.RateLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts [LimitCheck] in front of the endpoints of the command side.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "limitless.database.side", havingValue = "command")
class LimitCheckConfiguration implements WebMvcConfigurer {

    private final RateLimits limits;
    private final PublicUrl publicUrl;

    LimitCheckConfiguration(RateLimits limits, PublicUrl publicUrl) {
        this.limits = limits;
        this.publicUrl = publicUrl;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LimitCheck(limits, new SignInPage(publicUrl)));
    }
}
