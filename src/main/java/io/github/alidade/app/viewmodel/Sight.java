package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What one sees along the alidade: all that the window shows at one moment. Made off the FX thread and exchanged as
/// one value, so that there is never a frame in which the diagram is public and the title, a table or a tooltip is
/// not.
///
/// @param document a number for the document; another one is another document
/// @param title the window's title
/// @param counts for the status bar
/// @param recent what was opened lately, as it may be shown
/// @param asked what was asked and found
/// @param ghosts where the answer shows what is there no more
/// @param cards which cards stand for what the answer is about
public record Sight(
        int document,
        Picture picture,
        DiagramIndex marks,
        Neighbours neighbours,
        Outline outline,
        String title,
        String counts,
        List<Recent> recent,
        Asked asked,
        Ghosts ghosts,
        AnswerCards cards) {

    /// An input that was opened lately; its label and hint say where it lies under [Exposure#CLEAR] only.
    public record Recent(String label, String hint, Path path) {}

    public Sight {
        recent = List.copyOf(recent);
    }

    public Exposure exposure() {
        return picture.view().exposure();
    }

    /// What the title and the list of recent inputs are made of.
    ///
    /// @param inputs what the document was opened from; empty for the sample and for a live account
    record Source(int document, List<Path> inputs, List<Path> recent, boolean live) {
        Source(int document, List<Path> inputs, List<Path> recent) {
            this(document, inputs, recent, false);
        }
    }

    /// @param before the sight that this one replaces, whose parts are taken over where they cannot differ
    static Sight of(Picture picture, Source source, Optional<Sight> before) {
        Exposure exposure = picture.view().exposure();
        Optional<Sight> same = before.filter(sight -> sight.picture().shown() == picture.shown());
        return new Sight(
                source.document(),
                picture,
                new DiagramIndex(picture),
                same.map(Sight::neighbours).orElseGet(() -> new Neighbours(picture.shown())),
                same.map(Sight::outline).orElseGet(() -> Outline.of(picture.shown())),
                title(exposure, source),
                counts(picture),
                Recents.shown(source.recent(), exposure),
                Asked.NOTHING,
                Ghosts.of(picture, Optional.empty()),
                AnswerCards.PLAIN);
    }

    Sight with(Asked told) {
        return new Sight(
                document,
                picture,
                marks,
                neighbours,
                outline,
                title,
                counts,
                recent,
                told,
                Ghosts.of(picture, told.answer()),
                AnswerCards.of(picture, marks, neighbours, told.answer()));
    }

    private static String title(Exposure exposure, Source source) {
        List<Path> inputs = source.inputs();
        String unnamed = source.live() ? "Live account" : "Sample";
        String name =
                switch (exposure) {
                    case PUBLIC -> inputs.isEmpty() ? unnamed : "Topology";
                    case CLEAR -> inputs.isEmpty() ? unnamed : names(inputs);
                };
        return name + " (" + exposure.mark() + ") – Alidade";
    }

    private static String names(List<Path> inputs) {
        String first = Recents.name(inputs.getFirst());
        return inputs.size() == 1 ? first : first + " and " + (inputs.size() - 1) + " more";
    }

    private static String counts(Picture picture) {
        ShownText resources = ShownText.number(picture.shown().nodes().size());
        ShownText relations = ShownText.number(picture.shown().edges().size());
        return "%s resources, %s relations; %d cards and %d lines shown"
                .formatted(
                        resources,
                        relations,
                        picture.diagram().nodes().size(),
                        picture.diagram().lines().size());
    }
}
