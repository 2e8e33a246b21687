package chat.limitless.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the HTTP border.
///
/// @param maxBodyBytes largest body of a request
/// @param burst requests one person (or, signed out, one address) may make at once
/// @param perSecond requests one person may make per second on the long run
/// @param keepAnswersFor how long first answers to idempotency keys are kept
@ConfigurationProperties("limitless.web")
record WebProperties(
        @DefaultValue("1048576") long maxBodyBytes,
        @DefaultValue("200") int burst,
        @DefaultValue("50") int perSecond,
        @DefaultValue("7d") Duration keepAnswersFor) {}
