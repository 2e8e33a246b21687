package chat.limitless.query;

import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The published description of what this side answers. Kept in `openapi.json`, which a test compares.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class, MinPosition.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info().title("Limitless Chat: reads").version("1"))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OperationCustomizer leastPosition() {
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(MinPosition.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(PositionHeaders.MIN_POSITION)
                        .description("Answer with at least this position; waits up to two seconds, then 503")
                        .schema(new StringSchema()));
            }
            return operation;
        };
    }
}
