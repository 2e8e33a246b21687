package chat.limitless.platform.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often and how much. A rate is written `30/1m`: 30 at once, and 30 more evenly over each minute.
///
/// @param signIn steps of signing in (each takes two) from one address; of IPv6, from one network of 64 bits
/// @param checkout purchases one user may start
/// @param checkoutPerAddress purchases that may be started from one address
/// @param messages messages one user may send
/// @param messagesPerAddress messages that may be sent from one address; a whole company may be behind it
/// @param exports files one user may have made: credit history, receipts
/// @param exportsPerAddress files that may be made for one address
/// @param userMicrosPerHour micro-credits one user's replies may cost; running ones count with the most they can cost
/// @param houseMicrosPerHour the same for all users together
/// @param waitAtMost how long an answer of the database is waited for before the limit counts as out of order
@ConfigurationProperties("limitless.limits")
public record LimitsProperties(
        @DefaultValue("120/10m") Rate signIn,
        @DefaultValue("10/10m") Rate checkout,
        @DefaultValue("60/10m") Rate checkoutPerAddress,
        @DefaultValue("30/1m") Rate messages,
        @DefaultValue("600/1m") Rate messagesPerAddress,
        @DefaultValue("20/10m") Rate exports,
        @DefaultValue("120/10m") Rate exportsPerAddress,
        @DefaultValue("1000000000") long userMicrosPerHour,
        @DefaultValue("50000000000") long houseMicrosPerHour,
        @DefaultValue("2s") Duration waitAtMost) {

    /// The rate of one that counts requests.
    Rate rate(Limit limit) {
        return switch (limit) {
            case SIGN_IN -> signIn;
            case CHECKOUT -> checkout;
            case CHECKOUT_PER_ADDRESS -> checkoutPerAddress;
            case MESSAGES -> messages;
            case MESSAGES_PER_ADDRESS -> messagesPerAddress;
            case EXPORTS -> exports;
            case EXPORTS_PER_ADDRESS -> exportsPerAddress;
            case COST -> new Rate(userMicrosPerHour, Duration.ofHours(1));
            case HOUSE -> new Rate(houseMicrosPerHour, Duration.ofHours(1));
        };
    }
}
