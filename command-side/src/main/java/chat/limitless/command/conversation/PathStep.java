package chat.limitless.command.conversation;

/// One event on the way from the root of a chat to a message: what a model is sent as context.
///
/// @param sequence place in the chat's stream, where the sealed text is
/// @param role who speaks
/// @param tokenEstimate estimated tokens of the text
public record PathStep(long sequence, Role role, int tokenEstimate) {

    /// Who speaks.
    public enum Role {
        /// A [chat.limitless.api.conversation.ConversationEvent.MessagePosted] stands at the sequence.
        USER,
        /// A completed or interrupted reply stands at the sequence.
        ASSISTANT
    }
}
