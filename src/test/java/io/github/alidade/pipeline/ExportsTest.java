package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.export.Content;
import io.github.alidade.export.Door;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    @TempDir
    Path folder;

    @Test
    void nothingPublicLeavesACopyOfTheProgramThatFailsItsOwnCheck() throws AlidadeException {
        Document document = Document.sample();
        Door door = new Door(Exports.audits(document, () -> Optional.of("the program's own check failed.")));
        Content harmless = new Content.OneFile(new byte[0]);
        Path target = folder.resolve("harmless.txt");
        assertThatThrownBy(() -> door.write(target, harmless, document.shown(Exposure.PUBLIC)))
                .isInstanceOfSatisfying(AlidadeException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(AlidadeException.Kind.REFUSED);
                    assertThat(refused).hasMessageContaining("own check failed");
                });
        assertThat(target).doesNotExist();
        // A clear export promises nothing, so there is nothing to check.
        assertThat(door.write(target, harmless, document.shown(Exposure.CLEAR))).containsExactly(target);
    }
}
