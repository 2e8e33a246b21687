package chat.limitless.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which addresses count as one.
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9, 20010db800010002/64",
        "2001:db8:1:3::9, 20010db800010003/64",
        "fe80::1, fe80000000000000/64",
        "example.org, unknown",
        "'', unknown",
        "a|b, unknown"
    })
    void an_address_counts_as(String address, String key) {
        assertThat(ClientAddress.keyOf(address)).isEqualTo(key);
    }
}
