package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipInputTest {
    private static final String VPCS = "{\"Vpcs\": [{\"VpcId\": \"vpc-1\", \"OwnerId\": \"123456789012\"}]}";

    @TempDir
    private Path folder;

    private Path zip(String... namesAndContents) throws IOException {
        Path zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                entries.putNextEntry(new ZipEntry(namesAndContents[i]));
                entries.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return zip;
    }

    private static List<Resource> read(Path path) throws Exception {
        return Sources.detect(List.of(path)).read(Progress.none()).inventory().resources();
    }

    @Test
    void zipIsReadAsTheFolderThatItWasMadeOf() throws Exception {
        Path zip = zip("export/eu-west-1/ec2-describe-vpcs.json", VPCS, "__MACOSX/._x.json", "junk", "notes.md", "#");
        assertThat(read(zip)).extracting(one -> one.id().value()).containsExactly("123456789012/eu-west-1/vpc-1");
    }

    @Test
    void contentAndNotTheNameTellsAZip() throws Exception {
        Path renamed = Files.move(zip("eu-west-1.json", VPCS), folder.resolve("export.backup"));
        assertThat(read(renamed)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.json", "a/../../evil.json", "/etc/evil.json", "C:\\evil.json", "a\\..\\..\\evil.json"})
    void pathThatLeadsOutIsRefused(String name) throws Exception {
        Path zip = zip("good.json", VPCS, name, VPCS);
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(
                        "%s was not opened, for one of its entries has a path that leads out of it. Unpack it yourself and open the folder."
                                .formatted(zip));
    }

    @Test
    void bombIsRefusedBeforeItIsUnpacked() throws Exception {
        Path zip = zip("good.json", VPCS, "bomb.json", " ".repeat(20 << 20));
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(
                        "%s was not opened, for one of its entries unpacks to more than 200 times its size. Unpack it yourself and open the folder."
                                .formatted(zip));
    }

    @Test
    void bombThatLiesAboutItsSizeIsRefusedWhileItUnpacks() throws Exception {
        Path zip = zip("bomb.json", "[" + " ".repeat(20 << 20));
        byte[] bytes = Files.readAllBytes(zip);
        // The size in the central directory, which is what a reader goes by: signature, then 20 bytes, then the size.
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int central = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        buffer.putInt(central + 24, 1000);
        Files.write(zip, bytes);
        assertThatThrownBy(() -> read(zip)).isInstanceOf(AlidadeException.class).hasMessageContaining(zip.toString());
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("no central directory");
    }

    @Test
    void damagedZipSaysSo() throws Exception {
        Path zip = zip("good.json", VPCS);
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(
                        "%s is a damaged zip, or one of a kind that cannot be read. Make it again, or open the folder."
                                .formatted(zip));
    }

    @Test
    void emptyZipSaysSo() throws Exception {
        Path zip = zip();
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("%s is an empty zip: there is nothing to read in it.".formatted(zip));
    }
}
