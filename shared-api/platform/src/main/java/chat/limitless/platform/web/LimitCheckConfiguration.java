package chat.limitless.platform.web;

import chat.limitless.platform.PublicUrl;
import chat.limitless.platform.limits.RateLimits;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts [LimitCheck] in front of the endpoints.
@Configuration(proxyBeanMethods = false)
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
