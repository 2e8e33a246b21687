package chat.limitless.command.conversation.port;

/// Whoever writes the answers.
public interface LanguageModel {

    /// Has one answer written and blocks until it ended, in whichever way. Never throws for what the provider does.
    GenerationEnd generate(GenerationRequest request, GenerationSink sink);

    /// What the provider billed for a generation.
    GenerationRecord lookUp(String generationId);
}
