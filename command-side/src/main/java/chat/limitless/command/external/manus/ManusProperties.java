package chat.limitless.command.external.manus;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How Manus OAuth is reached.
///
/// @param appId our id there (`VITE_APP_ID`)
/// @param serverUrl its calls (`OAUTH_SERVER_URL`)
/// @param portalUrl its sign-in page (`VITE_OAUTH_PORTAL_URL`)
/// @param ownerOpenId the person who becomes admin (`OWNER_OPEN_ID`); nobody when empty
/// @param timeout for a call
@Validated
@ConfigurationProperties("limitless.manus")
record ManusProperties(
        @NotBlank String appId,
        @NotBlank String serverUrl,
        @NotBlank String portalUrl,
        @DefaultValue("") String ownerOpenId,
        @DefaultValue("30s") Duration timeout) {}
