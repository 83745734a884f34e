package io.github.alidade.redaction.answer;

import io.github.alidade.graph.ask.Answer;
import io.github.alidade.graph.ask.Hop;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Reason;
import io.github.alidade.model.Gap;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer.Chapter;
import io.github.alidade.redaction.answer.ShownAnswer.Step;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tells answers in words.
public final class AnswerTeller {
    private static final String FILES = "files:";
    private static final ShownText NETWORK_ACLS =
            ShownText.words("Network ACLs are not read, so one of them may still stop what is told here as possible.");
    private static final ShownText ANY_RESOURCE = ShownText.words(
            "A policy that allows something on any resource names none, so it may allow more than is told here.");

    private final ResourceId internet;
    private final ShownTopology shown;
    private final Phrases phrases;

    /// @param keys the node of a resource
    /// @param internet who the internet is in the topology, there or not
    public AnswerTeller(ShownTopology shown, Function<ResourceId, Optional<NodeKey>> keys, ResourceId internet) {
        this.shown = shown;
        this.phrases = new Phrases(shown, keys, internet);
        this.internet = internet;
    }

    public ShownAnswer tell(Answer answer) {
        return switch (answer) {
            case Answer.Path path -> path(path);
            case Answer.Reach reach -> reach(reach);
            case Answer.Impact impact -> impact(impact);
            case Answer.SinglePoints points -> singlePoints(points);
            case Answer.Public open -> open(open);
        };
    }

    private ShownAnswer path(Answer.Path path) {
        ShownText question =
                ShownText.format("Can %s reach %s?", phrases.name(path.source()), phrases.name(path.target()));
        List<Chapter> chapters = new ArrayList<>();
        boolean way = !path.hops().isEmpty();
        if (way) {
            chapters.add(chapter(words("The way"), path.hops(), true));
        }
        // A thing is not asked whether it lets itself in.
        boolean network = told(path.direct()) && !path.source().equals(path.target());
        if (network && !(way && path.hops().size() == 1) && !path.missing().contains(path.direct())) {
            boolean stops = !way && path.missing().isEmpty();
            chapters.add(chapter(words("Directly"), List.of(path.direct()), stops));
        }
        if (!path.missing().isEmpty()) {
            chapters.add(chapter(words("What is missing"), path.missing(), true));
        }
        return new ShownAnswer(question, path.verdict(), headline(path), chapters, notes(path));
    }

    /// Whether rules of the network have something to say about it.
    private static boolean told(Hop direct) {
        return direct.crossing().reasons().stream()
                .noneMatch(
                        reason -> reason instanceof Reason.Said said && said.what() == Reason.What.NOT_OF_THE_NETWORK);
    }

    private Chapter chapter(ShownText heading, List<Hop> hops, boolean drawn) {
        return new Chapter(heading, hops.stream().map(phrases::step).toList(), drawn);
    }

    private ShownText headline(Answer.Path path) {
        if (path.hops().isEmpty()) {
            return noWay(path);
        }
        ShownText source = phrases.name(path.source());
        ShownText target = phrases.name(path.target());
        if (path.hops().size() == 1) {
            return path.verdict() == Verdict.YES
                    ? ShownText.format(
                            "Yes, directly: %s.", phrases.sentence(path.hops().getFirst()))
                    : ShownText.format(
                            "Perhaps, directly: %s, as far as was seen.",
                            phrases.sentence(path.hops().getFirst()));
        }
        List<ShownText> between = path.hops().stream()
                .skip(1)
                .map(hop -> phrases.name(hop.source()))
                .toList();
        ShownText hops = ShownText.number(path.hops().size());
        ShownText over = ShownText.join(", then ", between);
        if (!told(path.direct()) || path.direct().verdict() != Verdict.NO) {
            return path.verdict() == Verdict.YES
                    ? ShownText.format("Yes, in %s hops, over %s.", hops, over)
                    : ShownText.format("Perhaps, in %s hops, over %s, as far as was seen.", hops, over);
        }
        return path.verdict() == Verdict.YES
                ? ShownText.format(
                        "Not directly: %s. But %s gets to %s in %s hops, over %s.",
                        stops(path.direct()), source, target, hops, over)
                : ShownText.format(
                        "Not directly: %s. But %s may get to %s in %s hops, over %s, as far as was seen.",
                        stops(path.direct()), source, target, hops, over);
    }

    /// All that stops a hop, in one sentence.
    private ShownText stops(Hop hop) {
        return ShownText.join(
                "; ",
                hop.crossing().reasons().stream()
                        .filter(reason -> reason.verdict() == Verdict.NO)
                        .map(phrases::says)
                        .toList());
    }

    private ShownText noWay(Answer.Path path) {
        ShownText source = phrases.name(path.source());
        ShownText target = phrases.name(path.target());
        if (path.source().equals(path.target())) {
            return ShownText.format("%s is both ends of the question.", source);
        }
        ShownText no = path.verdict() == Verdict.NO
                ? ShownText.format("No: nothing lets %s reach %s", source, target)
                : ShownText.format(
                        "It cannot be known whether %s reaches %s: no way was seen, but without %s not everything"
                                + " could be seen",
                        source, target, unanswered());
        if (!path.missing().isEmpty()) {
            Hop first = path.missing().getFirst();
            return ShownText.format(
                    "%s. The hop from %s to %s is missing: %s.",
                    no, phrases.name(first.source()), phrases.name(first.target()), stops(first));
        }
        return told(path.direct())
                ? ShownText.format("%s: %s. %s", no, stops(path.direct()), sides(path))
                : ShownText.format("%s. %s", no, sides(path));
    }

    /// Where no single hop would make a way: between which two sides there is none.
    private ShownText sides(Answer.Path path) {
        ShownText source = phrases.name(path.source());
        ShownText target = phrases.name(path.target());
        List<ResourceId> reached = path.sides().reached();
        List<ResourceId> reaching = path.sides().reaching();
        if (reached.isEmpty()) {
            return reaching.isEmpty()
                    ? ShownText.format("Nothing leads on from %s, and nothing leads to %s.", source, target)
                    : ShownText.format(
                            "Nothing leads on from %s; %s is reached from %s.", source, target, side(reaching));
        }
        return reaching.isEmpty()
                ? ShownText.format(
                        "From %s one gets as far as %s, and nothing leads to %s.", source, side(reached), target)
                : ShownText.format(
                        "From %s one gets as far as %s; nothing leads from there to what reaches %s: %s.",
                        source, side(reached), target, side(reaching));
    }

    /// Names, as long as they can be read.
    private ShownText side(List<ResourceId> ids) {
        return ids.size() > Phrases.MOST_NAMES
                ? ShownText.format("%s things", ShownText.number(ids.size()))
                : phrases.names(ids);
    }

    private List<ShownText> notes(Answer.Path path) {
        List<ShownText> notes = new ArrayList<>();
        admitted(path.direct()).ifPresent(notes::add);
        boolean two = !path.source().equals(path.target());
        if (two && (path.verdict() != Verdict.NO || told(path.direct()))) {
            notes.add(NETWORK_ACLS);
        }
        if (!path.gaps().isEmpty()) {
            notes.add(gaps());
        }
        return notes;
    }

    /// Ranges that are let in are none of the internet's, but somebody's.
    private Optional<ShownText> admitted(Hop direct) {
        if (!direct.source().equals(internet)) {
            return Optional.empty();
        }
        return direct.crossing().reasons().stream()
                .filter(Reason.NotLetIn.class::isInstance)
                .map(Reason.NotLetIn.class::cast)
                .flatMap(none -> {
                    List<ResourceId> ranges = none.admitted().stream()
                            .filter(id -> phrases.kind(id).stream().anyMatch(k -> k == ResourceKind.ADDRESS_RANGE))
                            .toList();
                    return ranges.isEmpty()
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(ShownText.format(
                                    "Hosts of %s are admitted on %s.",
                                    phrases.names(ranges), phrases.all(none.asked())));
                })
                .findFirst();
    }

    private ShownText gaps() {
        return ShownText.format(
                "Not everything could be seen (%s), so it cannot be known that there is nothing more.", unanswered());
    }

    /// The permissions whose lack may hide something.
    private ShownText unanswered() {
        return Phrases.listed(shown.gaps().stream()
                .map(AnswerTeller::unanswered)
                .filter(permission -> Questions.mayHideWays(permission.text().split(":", 2)[0]))
                .distinct()
                .toList());
    }

    private static ShownText unanswered(ShownGap gap) {
        return gap.permission().text().startsWith(FILES) ? words("the files that could not be read") : gap.permission();
    }

    private ShownAnswer reach(Answer.Reach reach) {
        ShownText of = phrases.name(reach.of());
        ShownText question =
                reach.inward() ? ShownText.format("Who can reach %s?", of) : ShownText.format("What can %s reach?", of);
        List<Step> near = new ArrayList<>();
        List<Step> far = new ArrayList<>();
        for (Answer.Reached reached : reach.reached()) {
            (reached.steps() == 1 ? near : far).add(phrases.step(reached.hop()));
        }
        List<Chapter> chapters = new ArrayList<>();
        List<ShownText> notes = new ArrayList<>();
        for (Answer.Path entry : reach.entry()) {
            ShownAnswer told = path(entry);
            chapters.add(new Chapter(
                    ShownText.format("From the internet: %s", told.headline()),
                    entry.hops().stream().map(phrases::step).toList(),
                    false));
            notes.addAll(told.notes());
        }
        if (!near.isEmpty()) {
            chapters.add(new Chapter(words("In one hop"), near, true));
        }
        if (!far.isEmpty()) {
            chapters.add(new Chapter(words("Through others"), far, true));
        }
        if (!reach.gaps().isEmpty() && !notes.contains(gaps())) {
            notes.add(gaps());
        }
        if (!notes.contains(NETWORK_ACLS)) {
            notes.add(NETWORK_ACLS);
        }
        // Somebody who does so only perhaps is no yes.
        Verdict verdict =
                reach.reached().stream().map(Answer.Reached::verdict).reduce(verdict(false, reach.gaps()), Verdict::or);
        return new ShownAnswer(question, verdict, headline(reach, near.size(), far.size()), chapters, notes);
    }

    private ShownText headline(Answer.Reach reach, int near, int far) {
        ShownText of = phrases.name(reach.of());
        ShownText one = ShownText.number(near);
        ShownText more = ShownText.number(far);
        if (near == 0) {
            ShownText nothing = reach.inward()
                    ? ShownText.format("Nothing was seen that can reach %s", of)
                    : ShownText.format("Nothing was seen that %s can reach", of);
            return nothing(nothing, reach.gaps());
        }
        ShownText hop = reach.inward()
                ? ShownText.format("%s can reach %s in one hop", one, of)
                : ShownText.format("%s can reach %s in one hop", of, one);
        ShownText all =
                far == 0 ? ShownText.format("%s.", hop) : ShownText.format("%s, %s more through others.", hop, more);
        long perhaps = reach.reached().stream()
                .filter(reached -> reached.verdict() == Verdict.UNKNOWN)
                .count();
        return perhaps == 0 ? all : ShownText.format("%s Of these %s only perhaps.", all, ShownText.number(perhaps));
    }

    /// Nothing, or that it cannot be known.
    private static ShownText nothing(ShownText nothing, List<Gap> gaps) {
        return gaps.isEmpty()
                ? ShownText.format("%s.", nothing)
                : ShownText.format("%s, but it cannot be known: not everything could be seen.", nothing);
    }

    private static Verdict verdict(boolean some, List<Gap> gaps) {
        return some ? Verdict.YES : gaps.isEmpty() ? Verdict.NO : Verdict.UNKNOWN;
    }

    private List<ShownText> notes(List<Gap> gaps) {
        return gaps.isEmpty() ? List.of() : List.of(gaps());
    }

    private ShownAnswer impact(Answer.Impact impact) {
        ShownText of = phrases.name(impact.of());
        Optional<ResourceKind> kind = phrases.kind(impact.of());
        boolean role = kind.filter(k -> k == ResourceKind.ROLE).isPresent();
        boolean group = kind.filter(k -> k == ResourceKind.SECURITY_GROUP).isPresent();
        ShownText question = role || group
                ? ShownText.format("How far does %s reach if it is taken over or changed?", of)
                : ShownText.format("What is touched if %s fails?", of);
        Map<Answer.Effect, List<Step>> byEffect = new EnumMap<>(Answer.Effect.class);
        for (Answer.Touched touched : impact.touched()) {
            byEffect.computeIfAbsent(touched.effect(), effect -> new ArrayList<>())
                    .add(new Step(
                            phrases.key(touched.id()),
                            phrases.key(impact.of()),
                            phrases.name(touched.id()),
                            Verdict.YES,
                            phrases.because(touched.reasons())));
        }
        List<Chapter> chapters = new ArrayList<>();
        byEffect.forEach((effect, steps) -> chapters.add(
                new Chapter(ShownText.format("%s (%s)", effect(effect), ShownText.number(steps.size())), steps, true)));
        long count =
                impact.touched().stream().map(Answer.Touched::id).distinct().count();
        ShownText headline = count == 0
                ? nothing(untouched(of, role, group), impact.gaps())
                : count == 1
                        ? ShownText.format("%s touches 1 other.", of)
                        : ShownText.format("%s touches %s others.", of, ShownText.number(count));
        List<ShownText> notes = new ArrayList<>(notes(impact.gaps()));
        if (role) {
            notes.add(ANY_RESOURCE);
        }
        Verdict verdict = verdict(count > 0, impact.gaps());
        // Of what a policy allows on any resource nothing was looked for.
        Verdict known = role && verdict == Verdict.NO ? Verdict.UNKNOWN : verdict;
        return new ShownAnswer(question, known, headline, chapters, notes);
    }

    /// Nothing depends on a role or a group as on a thing that fails: a role is used and allows, a group lets in.
    private static ShownText untouched(ShownText of, boolean role, boolean group) {
        if (role) {
            return ShownText.format("Nothing was seen that acts as %s or that its policies name", of);
        }
        return group
                ? ShownText.format("Nothing was seen that carries %s, lets it in or is let in by it", of)
                : ShownText.format("Nothing was seen that depends on %s", of);
    }

    private static ShownText effect(Answer.Effect effect) {
        return switch (effect) {
            case ACTS_AS -> words("Act as it");
            case STARTED_BY -> words("Are started by it");
            case ALLOWED -> words("Its policies allow");
            case GUARDED -> words("Are guarded by it");
            case OPENED_TO -> words("Let in what carries it");
            case LET_IN -> words("Are let in by it");
            case DEPENDS -> words("Use it directly");
            case DEPENDS_FURTHER -> words("Depend on it through others");
            case CUT_OFF -> words("The internet reaches only through it");
        };
    }

    private ShownAnswer singlePoints(Answer.SinglePoints points) {
        List<Step> steps = new ArrayList<>();
        for (Answer.SinglePoint point : points.points()) {
            List<ShownText> why = point.why().stream()
                    .filter(this::mayBeTold)
                    .map(alone -> alone(alone, point))
                    .toList();
            if (why.isEmpty()) {
                continue;
            }
            steps.add(new Step(
                    phrases.key(point.id()),
                    Optional.empty(),
                    ShownText.format("%s: %s", phrases.name(point.id()), ShownText.join("; ", why)),
                    Verdict.YES,
                    List.of()));
        }
        ShownText headline = steps.isEmpty()
                ? nothing(words("Nothing was seen that stands alone"), points.gaps())
                : steps.size() == 1
                        ? words("1 thing stands alone.")
                        : ShownText.format("%s things stand alone.", ShownText.number(steps.size()));
        return new ShownAnswer(
                words("What are the single points of failure?"),
                verdict(!steps.isEmpty(), points.gaps()),
                headline,
                steps.isEmpty() ? List.of() : List.of(new Chapter(words("Stand alone"), steps, true)),
                notes(points.gaps()));
    }

    /// What a profile leaves out is no reason under it.
    private boolean mayBeTold(Answer.Alone alone) {
        return switch (alone) {
            case ONE_ZONE -> phrases.shows(Aspect.MULTI_AZ);
            case ONE_TASK -> phrases.shows(Aspect.COUNTS);
            case ONLY_WAY, ONE_SUBNET -> true;
        };
    }

    private ShownText alone(Answer.Alone alone, Answer.SinglePoint point) {
        return switch (alone) {
            case ONLY_WAY -> ShownText.format("the internet reaches %s only through it", phrases.names(point.cutOff()));
            case ONE_ZONE -> words("it runs in one availability zone");
            case ONE_TASK -> words("it is meant to run one task");
            case ONE_SUBNET -> words("it has one subnet");
        };
    }

    private ShownAnswer open(Answer.Public open) {
        List<Hop> sure =
                open.open().stream().filter(hop -> hop.verdict() == Verdict.YES).toList();
        List<Hop> maybe = open.open().stream()
                .filter(hop -> hop.verdict() == Verdict.UNKNOWN)
                .toList();
        List<Chapter> chapters = new ArrayList<>();
        if (!sure.isEmpty()) {
            chapters.add(chapter(words("Open"), sure, true));
        }
        if (!maybe.isEmpty()) {
            chapters.add(chapter(words("Not known"), maybe, true));
        }
        List<ShownText> notes = new ArrayList<>(List.of(NETWORK_ACLS));
        if (!open.gaps().isEmpty()) {
            notes.add(gaps());
        }
        ShownText headline = sure.isEmpty()
                ? maybe.isEmpty()
                        ? nothing(words("Nothing was seen that is open to the internet"), open.gaps())
                        : ShownText.format(
                                "Nothing was seen that is surely open to the internet; %s may be.",
                                phrases.names(maybe.stream().map(Hop::target).toList()))
                : ShownText.format(
                        "Open to the internet: %s.",
                        phrases.names(sure.stream().map(Hop::target).toList()));
        Verdict verdict =
                !sure.isEmpty() ? Verdict.YES : maybe.isEmpty() && open.gaps().isEmpty() ? Verdict.NO : Verdict.UNKNOWN;
        return new ShownAnswer(words("What is public?"), verdict, headline, chapters, notes);
    }

    private static ShownText words(@com.google.errorprone.annotations.CompileTimeConstant String words) {
        return ShownText.words(words);
    }
}
