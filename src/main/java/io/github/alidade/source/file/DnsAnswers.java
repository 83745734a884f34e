package io.github.alidade.source.file;

import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Home;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers of Route 53.
final class DnsAnswers {
    private record RecordSet(
            String name,
            String type,
            @Nullable String alias,
            List<String> values,
            @Nullable String setIdentifier) {}

    private final Collected collected;
    private final Spellings zones = new Spellings();
    /// Ids of zones by name; a private and a public zone may share one.
    private final Map<String, List<String>> zonesByName = new LinkedHashMap<>();
    private final Map<Answer, List<RecordSet>> records = new LinkedHashMap<>();

    DnsAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("HostedZones", "route53", "ListHostedZones", this::zone);
        answers.object("HostedZone", "route53", "GetHostedZone", this::zone);
        answers.each("ResourceRecordSets", "route53", "ListResourceRecordSets", this::recordSet);
    }

    private void zone(Answer answer, Item item) {
        String written = item.text("Id");
        String name = item.text("Name");
        if (written != null && name != null) {
            boolean hidden = item.item("Config").is("PrivateZone");
            addZone(answer, Identities.zoneId(written), Identities.dnsName(name), hidden);
        }
    }

    private void addZone(Answer answer, String id, String name, boolean hidden) {
        zones.add(id, name);
        List<String> sameName = zonesByName.computeIfAbsent(name.toLowerCase(Locale.ROOT), none -> new ArrayList<>());
        if (!sameName.contains(id)) {
            sameName.add(id);
        }
        collected.add(ResourceKind.HOSTED_ZONE, answer, Where.global(null), home -> {
            Home global = home.global();
            return new HostedZone(Identities.hostedZone(global, id), global, name, id, hidden);
        });
    }

    private void recordSet(Answer answer, Item item) {
        String name = item.text("Name");
        String type = item.text("Type");
        if (name == null || type == null) {
            return;
        }
        String alias = item.item("AliasTarget").text("DNSName");
        List<String> values = item.textsIn("ResourceRecords", "Value");
        records.computeIfAbsent(answer, none -> new ArrayList<>())
                .add(new RecordSet(Identities.dnsName(name), type, alias, values, item.text("SetIdentifier")));
    }

    /// Finds the zone of every answer with records, which does not say so itself.
    void settle() {
        Set<String> taken = new HashSet<>();
        records.forEach((answer, sets) -> {
            String about = answer.call().about("hosted-zone-id", "id");
            String zone = about == null ? null : find(answer.call(), about);
            if (zone == null) {
                zone = byContent(answer, sets, taken);
            }
            taken.add(zone);
            for (RecordSet set : sets) {
                add(answer, zone, set);
            }
        });
    }

    private @Nullable String find(Call call, String about) {
        String zone = zones.find(Identities.zoneId(about)).orElse(null);
        return zone == null ? zones.find(call.subjectWithoutPage()).orElse(null) : zone;
    }

    /// The zone whose name is that of the SOA record; a zone that no answer describes is made of that name.
    private String byContent(Answer answer, List<RecordSet> sets, Set<String> taken) {
        String apex = sets.stream()
                .filter(set -> set.type.equals("SOA"))
                .findFirst()
                .map(set -> set.name.toLowerCase(Locale.ROOT))
                .orElseGet(() -> enclosing(sets.getFirst().name.toLowerCase(Locale.ROOT)));
        List<String> ids = zonesByName.getOrDefault(apex, List.of());
        for (String id : ids) {
            if (!taken.contains(id)) {
                return id;
            }
        }
        if (ids.isEmpty()) {
            addZone(answer, apex, apex, false);
            return apex;
        }
        return ids.getLast();
    }

    /// The longest name of a described zone that the record's name is in; without one, the record's own.
    private String enclosing(String name) {
        String best = "";
        for (String zone : zonesByName.keySet()) {
            boolean inside = name.equals(zone) || name.endsWith("." + zone);
            best = inside && zone.length() > best.length() ? zone : best;
        }
        return best.isEmpty() ? name : best;
    }

    private void add(Answer answer, String zoneId, RecordSet set) {
        boolean cname = set.type.equals("CNAME");
        collected.add(ResourceKind.DNS_RECORD, answer, Where.global(null), home -> {
            Home global = home.global();
            ResourceId zone = Identities.hostedZone(global, zoneId);
            return new DnsRecord(
                    Identities.dnsRecord(zone, set.name, set.type, set.setIdentifier),
                    global,
                    zone,
                    set.name,
                    set.type,
                    set.alias,
                    cname ? set.values : List.of(),
                    cname ? List.of() : set.values,
                    set.setIdentifier);
        });
    }
}
