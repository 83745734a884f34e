package io.github.alidade.app;

import io.github.alidade.app.cli.Alidade;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Glyphs and pictures are drawn without the machine's fonts and screen; only the window needs a display.
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = Alidade.run(new Start(out), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
