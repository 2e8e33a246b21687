package chat.limitless.simulators.openrouter;

/// Tokens of one reply. Cached are part of prompt, reasoning are part of completion.
record TokenCounts(int prompt, int cached, int completion, int reasoning) {}
