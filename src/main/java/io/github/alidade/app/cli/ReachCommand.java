package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Question;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reach",
        description = {
            "Say who can reach X, what X can reach, what is public, or what stands alone.",
            "",
            "X is an alias, a name, an ARN, or 'internet'. The answer is public unless --clear is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReachCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private AskOptions ask = new AskOptions();

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    /// One question at a time.
    static final class Way {
        @Option(names = "--to", paramLabel = "X", description = "Who can reach X?")
        @Nullable
        String to;

        @Option(names = "--from", paramLabel = "X", description = "What can X reach?")
        @Nullable
        String from;

        @Option(names = "--what-is-public", description = "What is open to the internet?")
        boolean open;
    }

    @Override
    public Integer call() throws AlidadeException {
        ask.answer(this::question, Objects.requireNonNull(spec).commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private Question question(Document document) throws AlidadeException {
        if (way.open) {
            return new Question.Public();
        }
        return way.to != null
                ? new Question.WhoReaches(ask.spot(document, "--to", way.to))
                : new Question.WhatItReaches(ask.spot(document, "--from", Objects.requireNonNull(way.from)));
    }
}
