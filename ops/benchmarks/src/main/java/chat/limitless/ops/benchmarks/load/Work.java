package chat.limitless.ops.benchmarks.load;

/// One unit of work of one client.
@FunctionalInterface
public interface Work {

    /// Does it and returns when it is durable.
    ///
    /// @param client 0 … clients − 1
    /// @param turn 0, 1, 2, … per client
    void run(int client, long turn);
}
