package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What is told of files by any program, and where.
class FileAuditTest {
    private static final Topology TOPOLOGY =
            RawTopologies.streaming(raw -> raw.equals("streamora-web") ? "reelhouse-frontpage" : raw);
    private static final LeakAudit AUDIT = audit();
    private static final String NAME = "reelhouse-frontpage";

    private static LeakAudit audit() {
        Redactor redactor = new Redactor();
        return LeakAudit.of(TOPOLOGY, redactor.show(TOPOLOGY, Exposure.PUBLIC), redactor::key, List.of());
    }

    private static List<Leak> found(byte[] content) {
        return FileAudit.audit(AUDIT, content);
    }

    private static List<String> places(String text) {
        return found(text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Leak::place)
                .distinct()
                .toList();
    }

    @Test
    void aNameIsToldOnceWithItsLineAndAlias() {
        List<Leak> leaks = found(("# Talk\n\nOur " + NAME + " service\n").getBytes(StandardCharsets.UTF_8));
        assertThat(leaks).extracting(Leak::place).containsExactly("line 3");
        assertThat(leaks.getFirst().alias()).isNotEmpty();
        assertThat(leaks.getFirst().sentence()).doesNotContain("reelhouse");
    }

    /// The account has texts such as these around its names; so has every page about AWS.
    @Test
    void whatArnsAndHostsOfAllAccountsShareIsNoFinding() {
        String page = """
            arn:aws:rds:us-east-1:123456789012:db:other, arn:aws:ecs:us-east-1:, arn:aws:iam::123456789012:role/x,
            other.mnopqrstuvwx.us-east-1.rds.amazonaws.com and other-1.us-east-1.elb.amazonaws.com
            https://sqs.us-east-1.amazonaws.com/123456789012/other
            123456789012.dkr.ecr.us-east-1.amazonaws.com, role/aws-service-role, secretsmanager.us-east-1.amazonaws.com
            arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/, ns-7.awsdns-77.co.uk
            a one-off and a load balancer behind the public one
            """;
        assertThat(found(page.getBytes(StandardCharsets.UTF_8)))
                .filteredOn(leak -> leak.means() != Leak.Means.PATTERN)
                .isEmpty();
    }

    /// A container may be called "ingest"; whether a page means it, only a person can tell.
    @Test
    void aNameThatIsAnEverydayWordIsToldForALook() {
        List<Leak> leaks = found("the ingest of %s".formatted(NAME).getBytes(StandardCharsets.UTF_8));
        assertThat(leaks).filteredOn(leak -> leak.tier() == Tier.SHAPE).hasSize(1);
        assertThat(leaks).filteredOn(leak -> leak.tier() == Tier.HARD).hasSize(1);
    }

    /// A name that a table or a slide cuts short.
    @Test
    void theBeginningOfANameThatAnArnEndsWithIsFound() {
        assertThat(places("see reelhouse-fr\u2026")).containsExactly("line 1");
    }

    @Test
    void inOneEndlessLineTheColumnIsToldToo() {
        String plan = "{\"values\":\"" + "x".repeat(500) + "\",\"bucket\":\"" + NAME + "\"}";
        assertThat(places(plan)).containsExactly("line 1, column " + (plan.indexOf(NAME) + 1));
    }

    @Test
    void longFilesAreReadInStretchesWithTheirOwnLines() throws IOException, AlidadeException {
        String filler = "nothing to be seen here\n".repeat(1000);
        byte[] file = (filler + NAME + "\n" + filler + "and " + NAME + "\n").getBytes(StandardCharsets.UTF_8);
        for (int stretch : new int[] {1000, 1024, 4099, file.length, file.length + 1}) {
            assertThat(FileAudit.audit(AUDIT, new ByteArrayInputStream(file), stretch, 100))
                    .as("stretches of %d", stretch)
                    .extracting(Leak::place)
                    .containsExactly("line 1001", "line 2002");
        }
    }

    @Test
    void aNameAcrossTwoStretchesIsFound() throws IOException, AlidadeException {
        for (int before = 60; before < 140; before++) {
            byte[] file = ("-".repeat(before) + " " + NAME + " " + "-".repeat(200)).getBytes(StandardCharsets.UTF_8);
            assertThat(FileAudit.audit(AUDIT, new ByteArrayInputStream(file), 100, 40))
                    .as("behind %d letters", before)
                    .isNotEmpty();
        }
    }

    @Test
    void whatUnfoldsWithoutEndIsSaidToBeUnread() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(nothing);
            }
        }
        assertThat(found(bomb.toByteArray())).extracting(Leak::means).contains(Leak.Means.STRUCTURE);
        byte[] nested = NAME.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 7; i++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(nested);
            }
            nested = packed.toByteArray();
        }
        assertThat(found(nested)).extracting(Leak::means).containsExactly(Leak.Means.STRUCTURE);
    }

    @Test
    void whatIsPackedInAnotherWayIsSaidToBeUnread() {
        byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 4, 1, 2, 3};
        assertThat(found(zstd))
                .extracting(Leak::sentence)
                .containsExactly("the file: it is packed by zstd, which is not unpacked here");
    }

    @Test
    void whatIsPackedAndTornIsSaidToBeUnread() {
        for (String carrier : List.of("bzip2", "tar.xz")) {
            byte[] whole = Objects.requireNonNull(Carriers.ALL.get(carrier)).apply(NAME);
            assertThat(found(whole)).as(carrier).isNotEmpty();
            assertThat(found(Arrays.copyOf(whole, whole.length - 10)))
                    .as("%s, torn", carrier)
                    .extracting(Leak::sentence)
                    .singleElement()
                    .asString()
                    .contains("and damaged, or unpacks to more than 256 MB");
        }
    }

    @Test
    void anyBytesAreReadToTheEndWithoutABug() {
        java.util.Random random = new java.util.Random(7);
        List<byte[]> seeds =
                Carriers.ALL.values().stream().map(make -> make.apply(NAME)).toList();
        for (int i = 0; i < 600; i++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int hit = random.nextInt(8); hit >= 0 && bytes.length > 0; hit--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            found(random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        }
    }
}
