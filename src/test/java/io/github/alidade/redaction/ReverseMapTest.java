package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReverseMapTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    private final Redactor redactor = new Redactor();

    private ReverseMap map() {
        return redactor.reverseMap(RawTopologies.streaming(), Profile.DEFAULT);
    }

    private static String opened(byte[] sealed) {
        return new String(SealedMap.opened(sealed, PASSPHRASE).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void everyAliasOfANodeLeadsBackToItsRealName() {
        List<String> lines = opened(map().sealed(PASSPHRASE)).lines().toList();
        ShownTopology shown = redactor.show(RawTopologies.streaming(), Exposure.PUBLIC, Profile.DEFAULT);
        ShownTopology clear = redactor.show(RawTopologies.streaming(), Exposure.CLEAR, Profile.DEFAULT);
        assertThat(lines.getFirst()).isEqualTo("alidade-reverse-map\t1\tdefault");
        for (ShownNode node : clear.nodes()) {
            String alias = shown.node(node.key()).id().text();
            if (!alias.equals(node.id().text())) {
                assertThat(lines)
                        .as(alias)
                        .anyMatch(line -> line.startsWith(alias + "\t")
                                && line.endsWith("\t" + node.id().text()));
            }
        }
    }

    @Test
    void aSealedMapSaysNothingAndOpensWithItsPassphraseOnly() {
        byte[] sealed = map().sealed(PASSPHRASE);
        assertThat(SealedMap.is(sealed)).isTrue();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("rh-web")
                .doesNotContain("service-1");
        assertThat(SealedMap.opened(sealed, "correct horse batterz".toCharArray()))
                .isEmpty();
        assertThat(map().toString()).isEqualTo("<reverse map>");
    }

    @Test
    void aChangedFileDoesNotOpen() {
        byte[] sealed = map().sealed(PASSPHRASE);
        // Rounds, salt, nonce, text, tag.
        for (int at : new int[] {15, 20, 35, sealed.length / 2, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(SealedMap.opened(changed, PASSPHRASE)).as("byte " + at).isEmpty();
        }
        assertThat(SealedMap.opened(new byte[0], PASSPHRASE)).isEmpty();
        assertThat(SealedMap.opened(java.util.Arrays.copyOf(sealed, 45), PASSPHRASE))
                .isEmpty();
    }

    @Test
    void twoFilesOfOneMapHaveNothingInCommonButTheHeading() {
        byte[] one = map().sealed(PASSPHRASE);
        byte[] two = map().sealed(PASSPHRASE);
        assertThat(one)
                .hasSameSizeAs(two)
                .isNotEqualTo(two)
                .startsWith("ALIDADE-MAP".getBytes(StandardCharsets.US_ASCII));
        assertThat(opened(one)).isEqualTo(opened(two));
    }
}
