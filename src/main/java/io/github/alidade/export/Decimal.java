package io.github.alidade.export;

/// Numbers as they stand in files: at most two decimals, no exponent, the same on every machine.
final class Decimal {
    private Decimal() {}

    static String of(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return rest % 10 == 0 ? sign + whole + "." + rest / 10 : sign + whole + "." + (rest < 10 ? "0" : "") + rest;
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
