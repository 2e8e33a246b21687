package chat.limitless.simulators.openrouter;

/// One piece of a reply.
record Delta(boolean reasoning, String text, int tokens) {}
