package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionReportTest {
    private final Redactor redactor = new Redactor();

    private RedactionReport of(Profile profile) {
        return redactor.report(RawTopologies.streaming(), profile);
    }

    private static List<String> kept(RedactionReport report, Aspect aspect) {
        return report.kept().getOrDefault(aspect, List.of()).stream()
                .map(kept -> kept.word().text())
                .toList();
    }

    private static int values(RedactionReport report) {
        RedactionReport.Tally all = report.total();
        return all.kept() + all.aliased() + all.broader() + all.dropped();
    }

    @Test
    void everyValueIsCountedOnceInEveryProfile() {
        assertThat(values(of(Profile.DEFAULT))).isEqualTo(values(of(Profile.SEED)));
        assertThat(values(of(Profile.STRICT))).isEqualTo(values(of(Profile.SEED)));
    }

    @Test
    void stricterProfilesKeepLess() {
        assertThat(of(Profile.DEFAULT).total().kept())
                .isLessThan(of(Profile.SEED).total().kept());
        assertThat(of(Profile.STRICT).total().kept())
                .isLessThan(of(Profile.DEFAULT).total().kept());
        assertThat(of(Profile.STRICT).total().dropped())
                .isGreaterThan(of(Profile.DEFAULT).total().dropped());
    }

    @Test
    void keptWordsAreListedInFull() {
        assertThat(kept(of(Profile.SEED), Aspect.REGIONS)).contains("us-east-1");
        assertThat(kept(of(Profile.DEFAULT), Aspect.REGIONS)).doesNotContain("us-east-1");
        assertThat(kept(of(Profile.DEFAULT), Aspect.PORTS)).contains("443", "5432");
        assertThat(kept(of(Profile.STRICT), Aspect.PORTS)).doesNotContain("443", "5432");
        assertThat(kept(of(Profile.DEFAULT), Aspect.ENGINES)).containsExactly("postgres");
    }

    @Test
    void structureIsSpokenOf() {
        RedactionReport report = of(Profile.DEFAULT);
        assertThat(report.unique()).isPositive().isLessThanOrEqualTo(report.nodes());
        assertThat(report.structure().text())
                .startsWith("Structure stays visible")
                .contains(report.unique() + " of " + report.nodes() + " nodes look like no other one");
    }

    @Test
    void whatHasATwinIsNotUnique() {
        var home = new io.github.alidade.model.Home("111122223333", "us-east-1");
        var twins = List.<io.github.alidade.model.Resource>of(bucket("one", home), bucket("two", home));
        var topology = new io.github.alidade.graph.Topology(twins, List.of(), List.of(), false);
        assertThat(redactor.report(topology, Profile.DEFAULT).unique()).isZero();
    }

    private static io.github.alidade.model.Resource bucket(String name, io.github.alidade.model.Home home) {
        return new io.github.alidade.model.Bucket(
                io.github.alidade.model.ResourceId.arn("arn:aws:s3:::" + name), home, name, null, List.of());
    }
}
