package io.github.alidade.redaction.answer;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An answer as it may be shown.
///
/// @param question what was asked, as a sentence
/// @param headline the answer in one or two sentences
/// @param verdict yes, no, or that it is not known; yes for a list of what was found
/// @param notes what the answer does not know of
/// @param ghosts what the diagram shows although it is not there
public record ShownAnswer(
        ShownText question,
        Verdict verdict,
        ShownText headline,
        List<Chapter> chapters,
        List<ShownText> notes,
        List<Ghost> ghosts) {
    public ShownAnswer {
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
        ghosts = List.copyOf(ghosts);
    }

    /// About nothing but what is there.
    public ShownAnswer(
            ShownText question, Verdict verdict, ShownText headline, List<Chapter> chapters, List<ShownText> notes) {
        this(question, verdict, headline, chapters, notes, List.of());
    }

    public ShownAnswer with(List<Ghost> gone) {
        return new ShownAnswer(question, verdict, headline, chapters, notes, gone);
    }

    /// A card of something that is there no more.
    ///
    /// @param beside what it had lines with and what is still there
    public record Ghost(NodeKey key, ResourceKind kind, ShownText name, List<NodeKey> beside) {
        public Ghost {
            beside = List.copyOf(beside);
        }
    }

    /// @param drawn whether the diagram shows its steps as the answer
    /// @param mark what each of its cards gets in the diagram, such as `+`; may be empty
    public record Chapter(ShownText heading, List<Step> steps, boolean drawn, ShownText mark) {
        public Chapter {
            steps = List.copyOf(steps);
        }

        /// Without marks.
        public Chapter(ShownText heading, List<Step> steps, boolean drawn) {
            this(heading, steps, drawn, ShownText.NONE);
        }
    }

    /// One hop, or something about one thing.
    ///
    /// @param source empty where there is no such node, as the internet of an account that nothing is open to
    /// @param target empty where it is about the source alone
    public record Step(
            Optional<NodeKey> source,
            Optional<NodeKey> target,
            ShownText sentence,
            Verdict verdict,
            List<Because> because) {
        public Step {
            because = List.copyOf(because);
        }
    }

    /// Evidence of a step, or what stops it.
    ///
    /// @param kind a word such as `inbound-rule` or `env`
    public record Because(ShownText kind, ShownText says, Verdict verdict, Certainty certainty) {}

    /// What the diagram emphasises: the nodes of the drawn chapters.
    public Set<NodeKey> nodes() {
        Set<NodeKey> nodes = new LinkedHashSet<>();
        chapters.stream().filter(Chapter::drawn).forEach(chapter -> chapter.steps()
                .forEach(step -> {
                    step.source().ifPresent(nodes::add);
                    step.target().ifPresent(nodes::add);
                }));
        return nodes;
    }
}
