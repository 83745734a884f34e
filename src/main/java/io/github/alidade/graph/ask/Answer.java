package io.github.alidade.graph.ask;

import io.github.alidade.model.Gap;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;

/// What a question found.
public sealed interface Answer {
    /// The way from one thing to another.
    ///
    /// @param verdict whether there is one, over however many hops
    /// @param direct whether the first can open a connection to the second by itself
    /// @param hops the best way; empty if there is none
    /// @param missing the blocked hops that would make one, the nearest first
    /// @param sides how far one gets from both ends, where there is no way
    /// @param gaps what was not seen and might hold a way, where none is sure
    record Path(
            ResourceId source,
            ResourceId target,
            Verdict verdict,
            Hop direct,
            List<Hop> hops,
            List<Hop> missing,
            Sides sides,
            List<Gap> gaps)
            implements Answer {
        public Path {
            hops = List.copyOf(hops);
            missing = List.copyOf(missing);
            gaps = List.copyOf(gaps);
        }
    }

    /// @param reached what the source reaches, the nearest first
    /// @param reaching what reaches the target, the nearest first
    record Sides(List<ResourceId> reached, List<ResourceId> reaching) {
        static final Sides NONE = new Sides(List.of(), List.of());

        public Sides {
            reached = List.copyOf(reached);
            reaching = List.copyOf(reaching);
        }
    }

    /// Who reaches one thing, or what it reaches.
    ///
    /// @param inward whether it is asked who reaches it
    /// @param reached the nearest first
    /// @param entry how the internet gets there, if it is asked who reaches it
    record Reach(ResourceId of, boolean inward, List<Reached> reached, List<Path> entry, List<Gap> gaps)
            implements Answer {
        public Reach {
            reached = List.copyOf(reached);
            entry = List.copyOf(entry);
            gaps = List.copyOf(gaps);
        }
    }

    /// @param hop the first hop from it on the way, or the last hop to it
    /// @param verdict of all hops of the way
    record Reached(ResourceId id, int steps, Verdict verdict, Hop hop) {}

    /// What is touched when one thing fails, or is taken over.
    ///
    /// @param gaps what was not seen and might be touched too
    record Impact(ResourceId of, List<Touched> touched, List<Gap> gaps) implements Answer {
        public Impact {
            touched = List.copyOf(touched);
            gaps = List.copyOf(gaps);
        }
    }

    record Touched(ResourceId id, Effect effect, List<Reason> reasons) {
        public Touched {
            reasons = List.copyOf(reasons);
        }
    }

    /// How something is touched.
    enum Effect {
        /// Runs with the role's permissions.
        ACTS_AS,
        /// Cannot be started without the role.
        STARTED_BY,
        /// The role's policies allow it.
        ALLOWED,
        /// Carries the group.
        GUARDED,
        /// Its group lets the group's carriers in.
        OPENED_TO,
        /// May reach what carries the group.
        LET_IN,
        /// Uses it in one step.
        DEPENDS,
        /// Uses what uses it.
        DEPENDS_FURTHER,
        /// The internet reaches it no other way.
        CUT_OFF
    }

    /// What there is only one of.
    ///
    /// @param gaps what was not seen and might stand alone, or be a second way
    record SinglePoints(List<SinglePoint> points, List<Gap> gaps) implements Answer {
        public SinglePoints {
            points = List.copyOf(points);
            gaps = List.copyOf(gaps);
        }
    }

    /// @param cutOff what the internet reaches through it alone
    record SinglePoint(ResourceId id, List<Alone> why, List<ResourceId> cutOff) {
        public SinglePoint {
            why = List.copyOf(why);
            cutOff = List.copyOf(cutOff);
        }
    }

    /// Why something stands alone.
    enum Alone {
        ONLY_WAY,
        ONE_ZONE,
        ONE_TASK,
        ONE_SUBNET
    }

    /// What the internet can open a connection to, or may read, without another thing between.
    record Public(List<Hop> open, List<Gap> gaps) implements Answer {
        public Public {
            open = List.copyOf(open);
            gaps = List.copyOf(gaps);
        }
    }
}
