package io.github.alidade.source.file;

import io.github.alidade.model.Findings;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of exported answers, for tests.
record Exported(Path folder) {
    static final String ACCOUNT = "123456789012";
    static final String ARN = "arn:aws:%s:eu-west-1:" + ACCOUNT + ":%s";

    /// @param path below the folder, with `/`
    Exported with(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /// With the answer of sts, which tells the account.
    Exported withCaller() throws IOException {
        return with("sts.json", """
                {"UserId": "AIDAEXAMPLE", "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/someone"}
                """);
    }

    Findings read() throws Exception {
        return Sources.detect(List.of(folder)).read(Progress.none());
    }

    <T extends Resource> List<T> all(Class<T> type) throws Exception {
        return read().inventory().resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T extends Resource> T only(Class<T> type) throws Exception {
        List<T> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("Expected one, got " + all.size());
        }
        return all.getFirst();
    }
}
