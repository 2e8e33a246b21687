package chat.limitless.api.prices;

import chat.limitless.api.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One price list; the models have `prl_models`.
///
/// @param value `prl_` followed by 3 to 60 characters of `a-z`, `0-9`
public record PriceListId(@JsonValue String value) {

    /// The price list of the language models.
    public static final PriceListId MODELS = new PriceListId("prl_models");

    /// Refuses anything that does not look like such an id.
    @JsonCreator
    public PriceListId {
        Ids.require("prl_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
