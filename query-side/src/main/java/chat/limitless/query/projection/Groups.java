package chat.limitless.query.projection;

/// The names of the projection groups. Stored with the tokens: renaming one rebuilds it.
public final class Groups {

    /// Users and announced looks at their data.
    public static final String ACCOUNTS = "projection.accounts";

    /// Balances, lots, holds and movements.
    public static final String CREDITS = "projection.credits";

    /// Purchases.
    public static final String PAYMENTS = "projection.payments";

    /// The list of chats and their transcripts.
    public static final String CONVERSATION = "projection.conversation";

    /// The models on sale.
    public static final String PRICES = "projection.prices";

    /// What receipts of purchases say. Apart from [#PAYMENTS], so that a log with a past fills it by itself.
    public static final String RECEIPTS = "projection.receipts";

    /// What was spent per day and model. Apart from [#CREDITS], so that a log with a past fills it by itself.
    public static final String USAGE = "projection.usage";

    /// What each event did to the lots of its account. Apart from [#CREDITS], so that it costs their rebuild nothing.
    public static final String LOT_CHANGES = "projection.lot-changes";

    private Groups() {}
}
