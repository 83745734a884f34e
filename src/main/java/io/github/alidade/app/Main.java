package io.github.alidade.app;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Alidade " + Runtime.version() + " " + javafx.application.Platform.class.getModule());
    }
}
