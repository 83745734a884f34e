package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Question;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "impact",
        description = {
            "Say what is touched if X fails; of a role or security group, if it is taken over or changed.",
            "",
            "Without --of it lists what stands alone. The answer is public unless --clear is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImpactCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private AskOptions ask = new AskOptions();

    @Option(names = "--of", paramLabel = "X", description = "An alias, a name or an ARN.")
    private @Nullable String of;

    @Override
    public Integer call() throws AlidadeException {
        ask.answer(this::question, Objects.requireNonNull(spec).commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private Question question(Document document) throws AlidadeException {
        return of == null ? new Question.SinglePoints() : new Question.Impact(ask.spot(document, "--of", of));
    }
}
