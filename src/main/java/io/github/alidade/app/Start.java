package io.github.alidade.app;

import io.github.alidade.app.cli.Alidade;
import io.github.alidade.app.view.AlidadeApplication;
import io.github.alidade.model.AlidadeException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens the window; where there is no display it says so and draws what the window would show into files.
final class Start implements Alidade.WindowLauncher {
    private final PrintWriter out;

    Start(PrintWriter out) {
        this.out = out;
    }

    @Override
    public int open(List<Path> inputs) throws AlidadeException {
        if (!displayIsThere(
                System.getenv(), System.getProperty("os.name", ""), System.getProperty("glass.platform", ""))) {
            return drawInstead(inputs, "There is no display (DISPLAY and WAYLAND_DISPLAY are not set)");
        }
        if (AlidadeApplication.launch(inputs)) {
            return 0;
        }
        return drawInstead(inputs, "The display cannot be used (is GTK 3 installed? On Debian: libgtk-3-0)");
    }

    static boolean displayIsThere(Map<String, String> environment, String system, String platform) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || !platform.isEmpty()
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    private int drawInstead(List<Path> inputs, String reason) throws AlidadeException {
        Path folder = Path.of(System.getProperty("alidade.demo", "alidade-pictures"));
        List<Path> files = Demo.draw(inputs, folder);
        out.println(reason + ", so the window is left out and the same is drawn into files:");
        files.forEach(file -> out.println("  " + file));
        out.flush();
        return 0;
    }
}
