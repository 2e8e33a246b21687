package chat.limitless.platform.log;

import chat.limitless.eventstore.LogSerializer;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/// Where the segments of the processors stand: the table `token_entry`, which both sides have in a database of their
/// own.
///
/// Plain JDBC, not JPA: instances that start at the same moment all try to make the first rows. Axon takes the failure
/// of
/// the later ones for what it is, but an entity manager that met it spoils the transaction, and the instance ends.
public final class SegmentTokens {

    private SegmentTokens() {}

    /// The store.
    ///
    /// @param connections those of the transaction in which a batch is handled
    /// @param claimTimeout after which a segment whose owner went silent is taken over
    /// @param nodeName name of this instance as an owner
    public static TokenStore store(
            ConnectionProvider connections, LogSerializer serializer, Duration claimTimeout, String nodeName) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(claimTimeout)
                .nodeId(nodeName)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }
}
