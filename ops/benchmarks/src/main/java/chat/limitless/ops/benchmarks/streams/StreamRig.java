package chat.limitless.ops.benchmarks.streams;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.apart.GcLog;
import chat.limitless.ops.benchmarks.apart.Side;
import chat.limitless.ops.benchmarks.apart.Vendors;
import chat.limitless.platform.Ids;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.HdrHistogram.ConcurrentHistogram;
import tools.jackson.databind.json.JsonMapper;

/// The command-side and the simulators, each in a process of its own, and people with credits who are signed in.
final class StreamRig implements AutoCloseable {

    static final int PEOPLE = 200;
    private static final int WARM_DELTAS = 5;
    private static final Duration READY_LIMIT = Duration.ofMinutes(1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Vendors vendors;
    private final Side side;
    private final OkHttpClient http;
    private final List<Person> people = new ArrayList<>();

    private StreamRig(Vendors vendors, Side side) {
        this.vendors = vendors;
        this.side = side;
        this.http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(1_200, 2, TimeUnit.MINUTES))
                .readTimeout(Duration.ofSeconds(60))
                .retryOnConnectionFailure(false)
                .build();
    }

    /// Starts it; returns when everybody has had a first reply.
    static StreamRig start(Rig rig) {
        var vendors = Vendors.start(rig.logs());
        var settings = new HashMap<>(vendors.settings());
        // The people all sign in from one address, and none is to run out of credits.
        settings.put("limitless.web.burst", "1000000");
        settings.put("limitless.web.per-second", "1000000");
        settings.put("limitless.limits.sign-in", "1000000/1m");
        settings.put("limitless.limits.messages", "1000000/1m");
        settings.put("limitless.limits.messages-per-address", "1000000/1m");
        settings.put("limitless.limits.user-micros-per-hour", "3600000000000");
        settings.put("limitless.limits.house-micros-per-hour", "3600000000000");
        settings.put("limitless.welcome.credits-micros", "1000000000000");
        var streams = new StreamRig(vendors, Side.start(rig, CommandSideApplication.class, rig.logs(), settings));
        rig.say("%d people sign in", PEOPLE);
        var ids = Ids.timeOrdered(Clock.systemUTC());
        for (var number = 0; number < PEOPLE; number++) {
            streams.people.add(Person.signIn(streams.http, streams.side.address(), vendors.portal(), number, ids));
        }
        streams.people.forEach(streams::firstReply);
        return streams;
    }

    /// A prompt for a reply of so many stamped deltas, the first of them at once.
    static String prompt(int deltas, int perSecond) {
        return "Tell me about the sea. [[sim:stamp]][[sim:first=0]][[sim:deltas=%d]][[sim:rate=%d]]"
                .formatted(deltas, perSecond);
    }

    /// One of the people.
    Person person(int number) {
        return people.get(number % PEOPLE);
    }

    /// A reader whose delays go into the histogram.
    StreamReader reader(ConcurrentHistogram delayMicros) {
        return new StreamReader(http, delayMicros);
    }

    /// The call that the product makes, made without it.
    Request direct(String text) {
        var body = MAPPER.createObjectNode().put("model", Person.MODEL).put("stream", true);
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return new Request.Builder()
                .url(vendors.openRouter() + "/chat/completions")
                .header("Authorization", "Bearer benchmark")
                .post(RequestBody.create(body.toString(), Person.JSON))
                .build();
    }

    /// What the garbage collector of the command-side wrote down.
    GcLog gcLog() {
        return side.gcLog();
    }

    /// Waits for the welcome credits and the prices, which come on their own after the start.
    private void firstReply(Person person) {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (true) {
            try {
                reader(new ConcurrentHistogram(60_000_000L, 3))
                        .read(person.message(person.startChat(), prompt(WARM_DELTAS, 1_000)), StreamReader.TO_THE_END)
                        .requireWhole(WARM_DELTAS);
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("no reply after " + READY_LIMIT, notYet);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    @Override
    public void close() {
        side.close();
        vendors.close();
    }
}
