package chat.limitless.command.prices.port;

import chat.limitless.command.prices.CatalogueModel;
import java.io.IOException;
import java.util.List;

/// The provider's list of models.
public interface ModelCatalogue {

    /// All of it, as told.
    List<CatalogueModel> fetch() throws IOException;
}
