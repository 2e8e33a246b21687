package chat.limitless.query.personal;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals and opens the columns that hold personal text. The associated data name table, row and column, so that a
/// sealed value moved elsewhere does not open.
@Component
public class SealedColumns {

    private final PersonalDataVault vault;

    /// @param vault keys of the owners
    public SealedColumns(PersonalDataVault vault) {
        this.vault = vault;
    }

    /// The value for a column `table.column` of the row `row`; null when there is no text or it was erased.
    public byte @Nullable [] seal(UserId owner, String column, String row, @Nullable PersonalText text) {
        var clear = text == null ? null : text.text();
        return clear == null ? null : vault.sealUnlessErased(owner, context(column, row), clear);
    }

    /// The text in a column; null when there is none or its key was destroyed.
    public @Nullable String open(UserId owner, String column, String row, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : vault.open(owner, context(column, row), sealed).text();
    }

    private static String context(String column, String row) {
        return column + "/" + row;
    }
}
