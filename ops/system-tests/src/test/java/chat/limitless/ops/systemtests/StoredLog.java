package chat.limitless.ops.systemtests;

import chat.limitless.api.DomainEvent;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventLogOptions;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventTypes;
import chat.limitless.eventstore.EventUpcasters;
import chat.limitless.eventstore.LogVerification;
import chat.limitless.eventstore.LogVerifier;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.PersonalDataVault;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A look into the log of an installation, past all of its processes.
public final class StoredLog implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final Installation installation;
    private final EventLog log;
    private final EventSerializer serializer;

    private StoredLog(Installation installation) {
        this.installation = installation;
        var account = DatabaseUrl.parse(installation.database().commandUrl());
        this.log = EventLog.open(EventLogOptions.reader(account, Clock.systemUTC()));
        var vault =
                new PersonalDataVault(account, MasterKeys.loadOrCreate(installation.masterKeys()), Clock.systemUTC());
        this.serializer = new EventSerializer(EventTypes.all(), vault, EventUpcasters.all());
    }

    /// An event where it stands.
    public record At(long position, DomainEvent event) {}

    /// Opens it.
    public static StoredLog of(Installation installation) {
        return new StoredLog(installation);
    }

    /// Everything about a user so far, in order.
    public List<At> about(String userId) {
        var found = new ArrayList<At>();
        long after = 0;
        for (var page = log.readSubject(userId, after, PAGE);
                !page.isEmpty();
                page = log.readSubject(userId, after, PAGE)) {
            page.forEach(stored -> found.add(new At(stored.position(), serializer.deserialize(stored))));
            after = page.getLast().position();
        }
        return found;
    }

    /// Reads and checks the whole log.
    public LogVerification verify() {
        try {
            return new LogVerifier(DatabaseUrl.parse(installation.database().migrationUrl())).verify(List.of());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
