package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A large account for benches, made by the generator beside the checkout.
public final class GeneratedAccount {
    private static final Path GENERATOR = Path.of("..", "shared", "aws", "seed_scale.py");

    private GeneratedAccount() {}

    /// The folder with the account's answers, below one that a test brings.
    public static Path of(int services, Path folder) throws Exception {
        assumeTrue(Files.exists(GENERATOR), "the generator of large accounts is not here");
        Path inputs = folder.resolve("account");
        assertThat(new ProcessBuilder(
                                "python3", GENERATOR.toString(), inputs.toString(), "--n", Integer.toString(services))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start()
                        .waitFor(5, TimeUnit.MINUTES))
                .isTrue();
        return inputs;
    }
}
