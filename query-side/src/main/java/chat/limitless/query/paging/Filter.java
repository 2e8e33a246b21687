package chat.limitless.query.paging;

import org.jspecify.annotations.Nullable;

/// What a list is narrowed to, as it comes in an address.
public final class Filter {

    private Filter() {}

    /// What was asked for, without blanks around it; null, which does not filter, for nothing or only blanks.
    public static @Nullable String of(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip();
    }
}
