package io.github.alidade.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command said.
record Told(int code, String out, String err) {
    static Told run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Alidade.run(inputs -> 0, new PrintWriter(out), new PrintWriter(err), args);
        return new Told(code, out.toString(), err.toString());
    }
}
