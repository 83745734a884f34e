package io.github.alidade.redaction.audit;

import io.github.alidade.drawing.*;
import io.github.alidade.export.*;
import io.github.alidade.graph.*;
import io.github.alidade.model.*;
import io.github.alidade.redaction.*;
import io.github.alidade.table.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import org.junit.jupiter.api.Test;

class Try {
    @Test
    void go() throws Exception {
        var topology = RawTopologies.streaming();
        var redactor = new Redactor();
        var shown = redactor.show(topology, Exposure.PUBLIC);
        for (int i = 0; i < 5; i++) {
            long t = cpu();
            var audit = LeakAudit.of(topology, shown, redactor::key, List.of("jane", "/home/jane/reelhouse"));
            System.out.println("ms " + (cpu() - t) / 1e6 + " needles " + audit.needles());
        }
        var audit = LeakAudit.of(topology, shown, redactor::key, List.of("jane", "/home/jane/reelhouse"));
        System.out.println("not searched " + audit.notSearched());
        for (Format f : Formats.all()) {
            System.out.println(f.extension());
            for (var e : Honest.files(shown, f).entrySet())
                for (var r : TextRuns.of(new String(e.getValue(), StandardCharsets.UTF_8), FileKind.of(e.getKey())))
                    if (!audit.grammar().accepts(r.lines())) System.out.println("   RUN " + r.lines());
            for (var e : Honest.files(shown, f).entrySet())
                for (var l : audit.audit(e.getValue(), FileKind.of(e.getKey()))) System.out.println("  " + l);
        }
        // scale
        var res = new ArrayList<Resource>();
        var r = new Random(1);
        var home = new Home("111122223333", "us-east-1");
        for (int i = 0; i < 3400; i++) {
            String n = w(r) + "-" + w(r) + "-" + i;
            res.add(new Bucket(ResourceId.arn("arn:aws:s3:::" + n), home, n, true, List.of()));
            res.add(new io.github.alidade.model.Queue(
                    ResourceId.arn("arn:aws:sqs:us-east-1:111122223333:" + n + "q"),
                    home,
                    n + "q",
                    "https://sqs.us-east-1.amazonaws.com/111122223333/" + n + "q",
                    false,
                    null,
                    null,
                    List.of()));
        }
        var big = new Topology(res, List.of(), List.of(), false);
        var bs = new Redactor().show(big, Exposure.PUBLIC);
        LeakAudit ba = null;
        for (int i = 0; i < 4; i++) {
            long t = cpu();
            ba = LeakAudit.of(big, bs, List.of());
            System.out.println(
                    "big make ms " + (cpu() - t) / 1e6 + " needles " + ba.needles() + " tokens " + ba.tokenCount());
        }
        var sb = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\">\n");
        int k = 0;
        while (sb.length() < 5_000_000) {
            k++;
            sb.append("  <rect x=\"" + k * 7 % 9999 + ".25\" y=\"" + k * 13 % 9999
                    + ".5\" width=\"120\" height=\"40\" rx=\"6\" fill=\"#f0f0f0\" stroke=\"#336699\" stroke-width=\"1.5\"/>\n  <path d=\"M"
                    + k % 900 + ".12 " + k % 800 + ".5L100 " + k
                    + "C1 2 3 4 5.25 6.75\" fill=\"none\" stroke=\"#123456\"/>\n  <text x=\"12.5\" y=\"20\" font-size=\"12\" font-weight=\"500\" fill=\"#000000\" textLength=\"55.25\" lengthAdjust=\"spacingAndGlyphs\">bucket-"
                    + k + "</text>\n");
        }
        sb.append("</svg>\n");
        byte[] svg = sb.toString().getBytes();
        for (int i = 0; i < 8; i++) {
            long t = cpu();
            var l = ba.audit(svg, FileKind.SVG);
            System.out.println("svg 5MB ms " + (cpu() - t) / 1e6 + " " + l.size() + (l.isEmpty() ? "" : l.getFirst()));
        }
        sb.setLength(0);
        k = 0;
        while (sb.length() < 5_000_000) {
            k++;
            sb.append("| bucket-" + k + " | application | internet-facing | active | security-group-" + k + " (sg-" + k
                    + ") | tcp 443 | available |\n");
        }
        byte[] txt = sb.toString().getBytes();
        for (int i = 0; i < 6; i++) {
            long t = cpu();
            var l = ba.audit(txt, FileKind.TEXT);
            System.out.println("txt 5MB ms " + (cpu() - t) / 1e6 + " " + l.size() + (l.isEmpty() ? "" : l.getFirst()));
        }
    }

    static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static String w(Random r) {
        var s = new StringBuilder();
        int n = 4 + r.nextInt(5);
        for (int i = 0; i < n; i++) s.append((char) ('a' + r.nextInt(26)));
        return s.toString();
    }
}
