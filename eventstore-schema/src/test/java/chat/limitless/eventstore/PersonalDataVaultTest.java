package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.PersonalText;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Personal keys: who can open what, and what is left after a key is gone.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataVaultTest {

    private static final UserId ANN = new UserId("usr_ann");
    private static final UserId BOB = new UserId("usr_bob");

    @TempDir
    static Path folder;

    private LogFixture fixture;
    private MasterKeys keys;
    private PersonalDataVault vault;

    @BeforeAll
    void open() {
        fixture = new LogFixture();
        keys = MasterKeys.loadOrCreate(folder.resolve("master.keys"));
        vault = fixture.closeLater(new PersonalDataVault(fixture.command(), keys, Clock.systemUTC()));
    }

    @AfterAll
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void the_envelope_vector_holds() {
        var keyId = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        var key = HexFormat.of().parseHex("00".repeat(31) + "01");
        var nonce = HexFormat.of().parseHex("aabbccddeeff001122334455");
        var sealed = Sealing.seal(
                keyId,
                key,
                nonce,
                "grüezi".getBytes(StandardCharsets.UTF_8),
                "5f0c3a3e-0000-7000-8000-000000000001/text");
        assertThat(HexFormat.of().formatHex(sealed))
                .isEqualTo("01000102030405060708090a0b0c0d0e0faabbccddeeff001122334455"
                        + "6fca7f2bf334bbf7eb52d1c7ca5604f12851bb8569639b");
    }

    @Test
    void opens_what_it_sealed_in_the_same_place_only() {
        var sealed = vault.seal(ANN, "evt_1/text", "secret words");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(vault.open(ANN, "evt_1/text", sealed)).isEqualTo(PersonalText.of("secret words"));
        assertThat(vault.seal(ANN, "evt_1/text", "secret words")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open(ANN, "evt_2/text", sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.open(BOB, "evt_1/text", sealed)).isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(ANN, "evt_1/text", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_process_opens_it_with_the_account_that_only_reads() {
        var sealed = vault.seal(ANN, "c", "words");
        try (var reading = new PersonalDataVault(fixture.query(), keys, Clock.systemUTC())) {
            assertThat(reading.open(ANN, "c", sealed)).isEqualTo(PersonalText.of("words"));
        }
    }

    @Test
    void a_destroyed_key_leaves_tombstones_here_and_elsewhere_and_no_new_key() {
        var carl = new UserId("usr_carl");
        var sealed = vault.seal(carl, "c", "words");
        try (var other = new PersonalDataVault(fixture.query(), keys, Clock.systemUTC())) {
            assertThat(other.open(carl, "c", sealed).isErased()).isFalse();
            vault.destroyKey(carl);
            assertThat(vault.open(carl, "c", sealed)).isEqualTo(PersonalText.ERASED);
            other.evict(carl);
            assertThat(other.open(carl, "c", sealed)).isEqualTo(PersonalText.ERASED);
        }
        assertThatThrownBy(() -> vault.seal(carl, "c", "more"))
                .isInstanceOf(Refused.class)
                .hasMessage("accounts.erased");
        assertThatThrownBy(() -> vault.requireKey(carl)).isInstanceOf(Refused.class);
        assertThat(vault.sealUnlessErased(carl, "c", "more")).isNull();
        vault.destroyKey(carl);
    }

    @Test
    void two_processes_that_seal_first_for_the_same_user_use_one_key() {
        var dora = new UserId("usr_dora");
        try (var other = new PersonalDataVault(fixture.command(), keys, Clock.systemUTC())) {
            var here = vault.seal(dora, "c", "one");
            var there = other.seal(dora, "c", "two");
            assertThat(Sealing.keyId(here)).isEqualTo(Sealing.keyId(there));
            assertThat(other.open(dora, "c", here)).isEqualTo(PersonalText.of("one"));
        }
    }

    @Test
    void user_ids_and_lookup_hashes_are_stable_and_keyed() {
        assertThat(vault.userId("manus", "123", 0)).isEqualTo(vault.userId("manus", "123", 0));
        assertThat(vault.userId("manus", "123", 0))
                .isNotEqualTo(vault.userId("manus", "123", 1))
                .isNotEqualTo(vault.userId("manus1", "23", 0));
        assertThat(vault.lookupHash("a@example.org")).hasSize(64).isEqualTo(vault.lookupHash("a@example.org"));
        var otherKeys = MasterKeys.loadOrCreate(folder.resolve("other.keys"));
        try (var other = new PersonalDataVault(fixture.command(), otherKeys, Clock.systemUTC())) {
            assertThat(other.userId("manus", "123", 0)).isNotEqualTo(vault.userId("manus", "123", 0));
            assertThat(other.lookupHash("a@example.org")).isNotEqualTo(vault.lookupHash("a@example.org"));
        }
    }

    @Test
    void processes_that_start_at_once_share_one_master_key_file() throws Exception {
        var file = folder.resolve("raced.keys");
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var loaded = threads.invokeAll(
                    Collections.nCopies(8, () -> MasterKeys.loadOrCreate(file).identity()));
            for (var one : loaded) {
                assertThat(one.get()).isEqualTo(MasterKeys.load(file).identity());
            }
        }
    }

    @Test
    void the_master_key_file_is_private_and_its_absence_is_told() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("master.keys"))).hasSize(2);
        assertThatThrownBy(() -> MasterKeys.load(folder.resolve("none")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key file");
        assertThatThrownBy(() -> MasterKeys.create(folder.resolve("master.keys")))
                .isInstanceOf(IllegalStateException.class);
        Files.writeString(folder.resolve("broken"), "identity=abcd\ncurrent=2\n");
        assertThatThrownBy(() -> MasterKeys.load(folder.resolve("broken"))).isInstanceOf(IllegalStateException.class);
    }
}
