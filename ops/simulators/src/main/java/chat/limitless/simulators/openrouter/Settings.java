package chat.limitless.simulators.openrouter;

import java.time.Duration;

/// How fast OpenRouter is, and how the texts come about.
///
/// @param seed changes every text
/// @param deltasPerSecond how many pieces of text a second each stream carries
/// @param firstToken how long a reply takes to begin
/// @param recordDelay how long the record of a generation takes to appear
/// @param stamped whether every piece of text begins with its number and the time it was sent, as
///     `[#7 t=1795381200123456]` (microseconds since 1970), for measuring
public record Settings(long seed, double deltasPerSecond, Duration firstToken, Duration recordDelay, boolean stamped) {
    /// As a person meets it.
    public static Settings believable() {
        return new Settings(1, 25, Duration.ofMillis(350), Duration.ofSeconds(1), false);
    }

    /// Without waiting, for tests.
    public static Settings fast() {
        return new Settings(1, 1000, Duration.ZERO, Duration.ofMillis(50), false);
    }

    /// The same with another pace.
    public Settings withDeltasPerSecond(double rate) {
        return new Settings(seed, rate, firstToken, recordDelay, stamped);
    }

    /// The same with another time to the first piece of text.
    public Settings withFirstToken(Duration time) {
        return new Settings(seed, deltasPerSecond, time, recordDelay, stamped);
    }

    /// The same with another delay of the generation records.
    public Settings withRecordDelay(Duration delay) {
        return new Settings(seed, deltasPerSecond, firstToken, delay, stamped);
    }

    /// The same with or without stamps.
    public Settings withStamps(boolean on) {
        return new Settings(seed, deltasPerSecond, firstToken, recordDelay, on);
    }
}
