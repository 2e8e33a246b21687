package chat.limitless.command.conversation.port;

/// Takes an answer while it is written. Called on the thread that generates.
public interface GenerationSink {

    /// The call to the provider is about to be made; `cancel` closes it from any thread.
    void onCall(Runnable cancel);

    /// The id under which the provider bills.
    void onGenerationId(String generationId);

    /// More of the answer.
    void onText(String text);

    /// More of the thoughts before it.
    void onReasoning(String text);
}
