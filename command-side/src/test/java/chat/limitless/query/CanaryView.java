package chat.limitless.query;

/// Stands for a class of the query side, which is not on this class path.
public class CanaryView {}
