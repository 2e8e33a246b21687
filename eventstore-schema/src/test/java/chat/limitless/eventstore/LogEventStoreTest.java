package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.NoteEvent.NoteWritten;
import chat.limitless.eventstore.Notebook.Show;
import chat.limitless.eventstore.Notebook.State;
import chat.limitless.eventstore.Notebook.Write;
import chat.limitless.eventstore.Notebook.WritePoison;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Axon on the log: commands, snapshots, streams, replay.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogEventStoreTest {

    private static final UserId ANN = new UserId("usr_ann");
    private static final SnapshotName SNAPSHOT = new SnapshotName("notes.notebook", 1);

    @TempDir
    static Path folder;

    private LogFixture fixture;
    private EventLog log;
    private PersonalDataVault vault;
    private EventSerializer events;
    private Configuration axon;
    private final Projection projection = new Projection();

    /// Counts what it sees, in order.
    static final class Projection {
        private final List<Long> positions = Collections.synchronizedList(new ArrayList<>());

        @EventHandler
        void on(NoteWritten event, EventMessage<NoteWritten> message) {
            positions.add(Positions.of(message));
        }
    }

    @BeforeAll
    void open() {
        fixture = new LogFixture();
        log = fixture.open();
        var keys = MasterKeys.loadOrCreate(folder.resolve("keys"));
        vault = fixture.closeLater(new PersonalDataVault(fixture.command(), keys, Clock.systemUTC()));
        events = new EventSerializer(EventTypes.of(List.of(NoteEvent.class)), vault, List.of());
        axon = configure(SNAPSHOT);
        axon.start();
    }

    @AfterAll
    void close() throws Exception {
        axon.shutdown();
        fixture.close();
    }

    private Configuration configure(SnapshotName snapshot) {
        var serializer = LogSerializer.of(events, Map.of(Notebook.class, snapshot));
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventStore(_ -> LogEventStore.on(new LogEventStorageEngine(log, events, serializer)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Notebook.class)
                        .configureSnapshotTrigger(
                                conf -> new EventCountSnapshotTriggerDefinition(conf.snapshotter(), 5)));
        configurer
                .eventProcessing()
                .registerTokenStore(_ -> new SerializingTokenStore(serializer))
                .registerPooledStreamingEventProcessor(
                        "notes",
                        org.axonframework.config.Configuration::eventStore,
                        (_, builder) -> builder.initialSegmentCount(1))
                .assignHandlerInstancesMatching("notes", handler -> handler instanceof Projection)
                .registerEventHandler(_ -> projection);
        return configurer.buildConfiguration();
    }

    /// Every token makes the way through bytes, as in a table.
    private static final class SerializingTokenStore extends InMemoryTokenStore {

        private final LogSerializer serializer;

        SerializingTokenStore(LogSerializer serializer) {
            this.serializer = serializer;
        }

        @Override
        public TrackingToken fetchToken(String processor, int segment) {
            var token = super.fetchToken(processor, segment);
            if (token == null) {
                return null;
            }
            var written = serializer.serialize(token, byte[].class);
            return serializer.deserialize(new SimpleSerializedObject<>(
                    written.getData(),
                    byte[].class,
                    written.getType().getName(),
                    written.getType().getRevision()));
        }
    }

    private static String notebook() {
        return "nbk_" + UUID.randomUUID();
    }

    private <T> T send(Object command) {
        return axon.commandGateway().sendAndWait(command);
    }

    @Test
    void a_command_is_stored_and_handled_and_its_position_is_known() {
        var id = notebook();
        assertThat(this.<Long>send(new Write(id, ANN, "hello", 4))).isEqualTo(4);
        assertThat(log.readStream(id, 0, 10))
                .extracting(StoredEvent::eventType)
                .containsExactly("notes.opened", "notes.written");
        long last = log.readStream(id, 1, 1).getFirst().position();
        Awaitility.await().until(() -> projection.positions.contains(last));
    }

    @Test
    void an_event_that_cannot_be_serialised_fails_alone() {
        var id = notebook();
        send(new Write(id, ANN, "before", 1));
        var poisoned = axon.commandGateway().send(new WritePoison(id));
        var good = axon.commandGateway().send(new Write(notebook(), ANN, "neighbour", 1));
        assertThatThrownBy(poisoned::join).hasMessageContaining("not an event of the contract");
        good.join();
        send(new Write(id, ANN, "after", 1));
        assertThat(log.lastSequence(id)).hasValue(2);
    }

    @Test
    void what_an_erased_person_says_is_refused_alone_and_leaves_nothing_behind() throws SQLException {
        var eve = new UserId("usr_eve");
        var id = notebook();
        send(new Write(id, eve, "before", 1));
        vault.destroyKey(eve);
        var refused = new ArrayList<CompletableFuture<Object>>();
        var good = new ArrayList<CompletableFuture<Object>>();
        for (int i = 0; i < 20; i++) {
            refused.add(axon.commandGateway().send(new Write(i == 0 ? id : notebook(), eve, "more", 1)));
            good.add(axon.commandGateway().send(new Write(notebook(), ANN, "neighbour", 1)));
        }
        assertThat(refused)
                .allSatisfy(outcome -> assertThatThrownBy(outcome::join)
                        .hasCauseInstanceOf(Refused.class)
                        .hasRootCauseMessage("accounts.erased"));
        good.forEach(CompletableFuture::join);
        assertThat(log.lastSequence(id)).hasValue(1);
        assertThat(this.<State>send(new Show(id)).notes()).isEqualTo(1);
        assertThat(fixture.verify().intact()).isTrue();
    }

    @Test
    void a_stale_aggregate_is_a_conflict_as_axon_knows_it() {
        var id = notebook();
        send(new Write(id, ANN, "x", 1));
        var engine = new LogEventStorageEngine(log, events, LogSerializer.of(events, Map.of()));
        var event = new NoteWritten(id, ANN, chat.limitless.api.PersonalText.of("y"), null, 1);
        assertThatThrownBy(() -> engine.appendEvents(
                        new org.axonframework.eventhandling.GenericDomainEventMessage<>("Notebook", id, 1, event)))
                .isInstanceOf(org.axonframework.modelling.command.ConcurrencyException.class);
    }

    @Test
    void replay_goes_through_the_serializer_and_ends() {
        for (int i = 0; i < 20; i++) {
            send(new Write(notebook(), ANN, "n", i));
        }
        long head = log.head().position();
        Awaitility.await().until(() -> projection.positions.contains(head));
        var processor = axon.eventProcessingConfiguration()
                .eventProcessor("notes", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        int before = projection.positions.size();
        projection.positions.clear();
        processor.resetTokens();
        processor.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> projection.positions.size() >= before);
        assertThat(projection.positions).hasSize(before).isSorted();
        assertThat(processor.isError()).isFalse();
        send(new Write(notebook(), ANN, "after the replay", 1));
        long after = log.head().position();
        Awaitility.await().until(() -> projection.positions.contains(after));
        Awaitility.await()
                .until(() -> processor.processingStatus().values().stream()
                        .noneMatch(status -> status.getTrackingToken() instanceof ReplayToken token
                                && token.position().isEmpty()));
    }

    @Test
    void snapshot_and_tail_equal_full_replay_for_random_histories() {
        long seed = System.nanoTime();
        LoggerFactory.getLogger(LogEventStoreTest.class).info("seed {}", seed);
        var random = new Random(seed);
        for (int history = 0; history < 20; history++) {
            var id = notebook();
            int length = 1 + random.nextInt(30);
            for (int i = 0; i < length; i++) {
                send(new Write(id, ANN, "n", random.nextInt(1_000)));
            }
            if (length > 6) {
                Awaitility.await().until(() -> log.snapshots().read(id).isPresent());
            }
            State withSnapshot = send(new Show(id));
            var other = configure(new SnapshotName("notes.notebook", 2));
            try {
                // The other revision ignores the stored snapshot and replays everything.
                other.start();
                State replayed = other.commandGateway().sendAndWait(new Show(id));
                assertThat(withSnapshot).as("seed %d, %d notes", seed, length).isEqualTo(replayed);
                assertThat(replayed.notes()).isEqualTo(length);
            } finally {
                other.shutdown();
            }
        }
    }

    @Test
    void a_dead_letter_copy_of_an_event_is_sealed_and_read_back() {
        var serializer = LogSerializer.of(events, Map.of());
        var event = new NoteWritten("nbk_1", ANN, chat.limitless.api.PersonalText.of("canary"), null, 1);
        var written = serializer.serialize(event, byte[].class);
        assertThat(new String(written.getData(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("canary");
        assertThat(written.getType().getName()).isEqualTo("notes.written");
        assertThat(serializer.<byte[], Object>deserialize(written)).isEqualTo(event);
    }

    @Test
    void a_dead_letter_copy_of_what_an_erased_person_said_says_nothing() {
        var serializer = LogSerializer.of(events, Map.of());
        var fay = new UserId("usr_fay");
        vault.destroyKey(fay);
        var event = new NoteWritten("nbk_1", fay, chat.limitless.api.PersonalText.of("canary"), null, 1);
        var written = serializer.serialize(event, byte[].class);
        assertThat(serializer.<byte[], NoteWritten>deserialize(written).text().isErased())
                .isTrue();
    }
}
