package io.github.alidade.correlation;

import io.github.alidade.correlation.Admissions.Admission;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import java.util.List;
import java.util.Set;

/// Services that other services may call: their group lets the caller's in, on a port that they listen on.
final class CallRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        Admissions admissions = drafts.admissions();
        for (Workload callee : known.workloads()) {
            for (String groupId : callee.groups()) {
                ResourceId group = admissions.group(groupId, callee.home());
                admissions.into(group).stream()
                        // A group that lets itself in tells the same of all that carry it.
                        .filter(admission -> !admission.from().equals(group))
                        .filter(admission -> telling(admission, admissions))
                        .forEach(admission -> call(callee, groupId, admission, admissions, drafts));
            }
        }
    }

    private static boolean telling(Admission admission, Admissions admissions) {
        long callers = admissions.carrying(admission.from()).size();
        return callers * admissions.carrying(admission.into()).size() <= DataStoreRule.MOST_PAIRS;
    }

    private static void call(
            Workload callee, String groupId, Admission admission, Admissions admissions, Drafts drafts) {
        List<PortPair> ports = ports(callee, admission);
        if (ports.isEmpty()) {
            return;
        }
        Evidence why =
                Why.inferred(EvidenceKind.SG_REFERENCE, admission.match(groupId), admission.into(), admission.from());
        admissions.carrying(admission.from()).stream()
                .filter(caller -> !caller.id().equals(callee.id()))
                .forEach(caller -> drafts.relate(caller.id(), callee.id(), RelationKind.CALLS, ports, List.of(why)));
    }

    /// The container ports that are let in; if nobody says which there are, what the rule says.
    private static List<PortPair> ports(Workload callee, Admission admission) {
        Set<Integer> listening = callee.ports();
        if (listening.isEmpty()) {
            return Admissions.covers(admission.rule(), null) ? List.of(Admissions.port(admission.rule())) : List.of();
        }
        return listening.stream()
                .sorted()
                .filter(port -> Admissions.covers(admission.rule(), port))
                .map(port -> new PortPair(null, port, "tcp"))
                .toList();
    }
}
