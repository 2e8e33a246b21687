package chat.limitless.ops.benchmarks.commands;

/// Something that can do a durable credit command.
interface Contender extends AutoCloseable {

    /// How the report calls it.
    String name();

    /// Makes an account with plenty of credits, once, before the rounds.
    void open(int account);

    /// Holds credits on an even turn and settles them on the odd one that follows.
    void command(int account, int client, long turn);

    @Override
    void close();
}
