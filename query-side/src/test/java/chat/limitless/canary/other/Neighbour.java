package chat.limitless.canary.other;

/// Somebody else's class.
public final class Neighbour {}
