package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Other programs that read what we wrote. Where one is missing its tests are skipped and say so; on a build server
/// (`CI=true`) they fail instead.
final class Programs {
    private Programs() {}

    /// Runs a program and gives what it wrote.
    static String run(List<String> command) throws Exception {
        require(command.getFirst());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s said %s", command, output).isZero();
        return output;
    }

    static void require(String program) {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there && "true".equals(System.getenv("CI"))) {
            fail("%s is missing on this build server".formatted(program));
        }
        assumeTrue(there, program + " is not installed");
    }
}
