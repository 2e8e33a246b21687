package chat.limitless.query.testing;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventLogOptions;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventToAppend;
import chat.limitless.eventstore.EventTypes;
import chat.limitless.eventstore.EventUpcasters;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.Migrations;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.query.QuerySideApplication;
import chat.limitless.query.freshness.ViewPositions;
import chat.limitless.query.projection.ProjectionProcessors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One running query side per JVM, on databases of its own, with a writer of the log beside it. Tests share it and keep
/// out of each other's way by using users of their own.
public final class QuerySide {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static @Nullable QuerySide shared;

    private final List<String> settings;
    private final ConfigurableApplicationContext context;
    private final EventLog log;
    private final EventSerializer serializer;
    private final PersonalDataVault vault;
    private final Map<String, Long> sequences = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DatabaseUrl account;

    private QuerySide() {
        var database = TestDatabase.fresh();
        var migration = DatabaseUrl.parse(database.migrationUrl());
        account = DatabaseUrl.parse(database.commandUrl());
        Migrations.runViews(migration);
        Provisioning.prepare(migration, account, DatabaseUrl.parse(database.queryUrl()));
        var keys = Path.of("target", "test-keys", UUID.randomUUID() + ".properties");
        var masterKeys = MasterKeys.loadOrCreate(keys);
        vault = new PersonalDataVault(account, masterKeys, Clock.systemUTC());
        log = EventLog.open(EventLogOptions.writer(account, Clock.systemUTC()));
        serializer = new EventSerializer(EventTypes.all(), vault, EventUpcasters.all());
        settings = List.of(
                "--spring.config.name=query-side",
                "--server.port=0",
                "--management.server.port=-1",
                "--LIMITLESS_COMMAND_DATABASE_URL=" + database.commandUrl(),
                "--LIMITLESS_QUERY_DATABASE_URL=" + database.queryUrl(),
                "--DATABASE_URL=" + database.migrationUrl(),
                "--LIMITLESS_MASTER_KEY_FILE=" + keys,
                "--LIMITLESS_PUBLIC_URL=http://localhost:8080",
                "--JWT_SECRET=a-secret-for-tests-that-is-long-enough",
                "--limitless.projections.segments=4",
                "--limitless.projections.max-claimed-segments=4",
                "--limitless.projections.retry-interval=1h",
                "--limitless.web.per-second=100000",
                "--limitless.web.burst=100000",
                "--springdoc.api-docs.enabled=true",
                "--limitless.limits.exports=100000/1m",
                "--limitless.limits.exports-per-address=100000/1m",
                "--springdoc.writer-with-order-by-keys=true");
        context = run();
    }

    private ConfigurableApplicationContext run(String... more) {
        var all = new ArrayList<>(List.of(more));
        settings.stream()
                .filter(setting -> all.stream().noneMatch(other -> nameOf(other).equals(nameOf(setting))))
                .forEach(all::add);
        return new SpringApplicationBuilder(QuerySideApplication.class).run(all.toArray(String[]::new));
    }

    private static String nameOf(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    /// One more instance on the same data.
    public final class Another implements AutoCloseable {

        private final ConfigurableApplicationContext instance;

        private Another(ConfigurableApplicationContext instance) {
            this.instance = instance;
        }

        /// Asks it as the person, with headers as name, value, name, value.
        public Answer get(Person person, String path, String... headers) {
            return answer(request(instance, person, path, headers));
        }

        @Override
        public void close() {
            instance.close();
        }
    }

    /// Starts one more instance beside the shared one; what is set here takes the place of its own.
    public Another startAnother(String... more) {
        return new Another(run(more));
    }

    /// The one of this JVM.
    public static synchronized QuerySide shared() {
        if (shared == null) {
            shared = new QuerySide();
        }
        return shared;
    }

    /// A bean of the application.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// The read models.
    public JdbcClient views() {
        return bean(JdbcClient.class);
    }

    /// A writer of the log.
    public EventLog log() {
        return log;
    }

    /// The keys, with the right to make and destroy them.
    public PersonalDataVault vault() {
        return vault;
    }

    /// A suffix that no other test uses.
    public static String unique() {
        return "t" + NEXT.incrementAndGet()
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /// Appends the events, all at once, and answers the position of the last.
    public synchronized long append(List<? extends DomainEvent> events) {
        var batch = new ArrayList<EventToAppend>();
        for (var event : events) {
            var eventId = UUID.randomUUID().toString();
            var stored = serializer.serialize(event, eventId);
            var sequence = sequences.merge(event.streamId(), 0L, (old, _) -> old + 1);
            batch.add(new EventToAppend(
                    event.streamId(),
                    sequence,
                    eventId,
                    "Test",
                    stored.eventType(),
                    stored.revision(),
                    stored.subjectId(),
                    stored.payload(),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        return log.append(batch).lastPosition();
    }

    /// Appends the events, all at once, and answers the position of the last.
    public long append(DomainEvent... events) {
        return append(List.of(events));
    }

    /// Waits until every view has reached the position.
    public void await(long position) {
        var positions = bean(ViewPositions.class);
        var groups = bean(ProjectionProcessors.class).groups().keySet();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> groups.stream().allMatch(group -> positions.of(group) >= position));
    }

    /// A person with an account, a sign-in and roles.
    ///
    /// @param id the user
    /// @param signIn the sign-in the cookie is for
    /// @param cookie what the browser sends
    public record Person(UserId id, SignInId signIn, String cookie) {}

    /// Somebody new who is signed in and holds the roles.
    public Person person(Role... roles) {
        var suffix = unique();
        return person(suffix, "Name of " + suffix, suffix + "@Example.org", roles);
    }

    /// The same with a name and an e-mail address.
    public Person person(String suffix, String name, String email, Role... roles) {
        var id = new UserId("usr_" + suffix);
        var signIn = new SignInId("sgn_" + suffix);
        var now = now();
        var events = new ArrayList<DomainEvent>();
        events.add(new UserRegistered(
                id,
                "manus",
                PersonalText.of("ext-" + suffix),
                PersonalText.of(name),
                PersonalText.of(email),
                null,
                now));
        events.add(new UserSignedIn(id, signIn, null, null, now));
        for (var role : roles) {
            events.add(new RoleGranted(id, role, null, now));
        }
        var position = append(events);
        await(position);
        var cookie = bean(SessionTokens.class).begin(id, signIn);
        var person = new Person(id, signIn, cookie.getName() + "=" + cookie.getValue());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> get(person, "/api/v1/session").body().path("roles").size() == roles.length);
        return person;
    }

    /// Now, as precise as tables keep it.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /// An answer.
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        /// A header, or an empty text.
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /// Asks as the person (nobody when null), with headers as name, value, name, value.
    public Answer get(@Nullable Person person, String path, String... headers) {
        return answer(request(person, path, headers));
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            PublishedAnswers.declare(response);
            var isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            var text = response.body().isBlank() || !isJson ? "null" : response.body();
            return new Answer(response.statusCode(), JSON.readTree(text), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A request as the person.
    public HttpRequest request(@Nullable Person person, String path, String... headers) {
        return request(context, person, path, headers);
    }

    private static HttpRequest request(
            ConfigurableApplicationContext instance, @Nullable Person person, String path, String... headers) {
        var port = instance.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (person != null) {
            request.header("Cookie", person.cookie());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    /// For streams.
    public HttpClient http() {
        return http;
    }
}
