package chat.limitless.command.faults;

/// Something people do from its first request to its end.
interface Flow {

    /// What has to be there before; nothing fails yet.
    void prepare();

    /// The flow. Whoever is not answered asks again; returns when nothing is left to do.
    void run();

    /// What it led to, without ids and times.
    String outcome();
}
