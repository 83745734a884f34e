package io.github.alidade.graph.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static Addresses of(String... ranges) {
        return Addresses.union(Stream.of(ranges)
                .map(range -> Addresses.parse(range).orElseThrow())
                .toList());
    }

    @Test
    void twoHalvesAreTheWorld() {
        assertThat(of("0.0.0.0/1", "128.0.0.0/1")).isEqualTo(of("0.0.0.0/0"));
        assertThat(of("0.0.0.0/1", "128.0.0.0/1").coversTheInternet()).isTrue();
        assertThat(of("0.0.0.0/1").coversTheInternet()).isFalse();
    }

    @Test
    void theInternetNeedsNoPrivateRanges() {
        assertThat(of(
                                "0.0.0.0/5",
                                "8.0.0.0/7",
                                "11.0.0.0/8",
                                "12.0.0.0/6",
                                "16.0.0.0/4",
                                "32.0.0.0/3",
                                "64.0.0.0/2",
                                "128.0.0.0/1")
                        .coversTheInternet())
                .isTrue();
        assertThat(of("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12").meetsTheInternet())
                .isFalse();
        assertThat(of("203.0.113.0/24").meetsTheInternet()).isTrue();
    }

    @Test
    void theTwoVersionsNeverTouch() {
        assertThat(of("255.255.255.255/32", "::/0")).isNotEqualTo(of("::/0"));
        assertThat(of("::/0").covers(of("10.0.0.1"))).isFalse();
        assertThat(of("2001:db8::/32").covers(of("2001:db8:1::/48"))).isTrue();
        assertThat(of("::ffff:10.0.0.1")).isEqualTo(of("::ffff:a00:1"));
    }

    @Test
    void hostBitsSayNothing() {
        assertThat(of("10.0.1.7/24")).isEqualTo(of("10.0.1.0/24"));
    }

    @Test
    void whatIsNoRangeIsEmpty() {
        for (String text :
                List.of("", "cidr-1", "10.0.0/8", "10.0.0.0/33", "1:2:3", "::g", "10.0.0.256", "10.0.0.0/-1")) {
            assertThat(Addresses.parse(text)).as(text).isEmpty();
        }
    }
}
