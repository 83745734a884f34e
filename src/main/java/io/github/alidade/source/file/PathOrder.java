package io.github.alidade.source.file;

import java.util.Comparator;

/// Orders paths as people count: `batch2` before `batch10`. The same on every machine.
final class PathOrder implements Comparator<String> {
    static final PathOrder NATURAL = new PathOrder();

    private PathOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = startOfDifference(left, right);
        int j = i;
        while (i < left.length() && j < right.length()) {
            if (digit(left, i) && digit(right, j)) {
                int leftEnd = endOfDigits(left, i);
                int rightEnd = endOfDigits(right, j);
                boolean same = left.regionMatches(i, right, j, Math.max(leftEnd - i, rightEnd - j));
                int numbers = same ? 0 : compareNumbers(left.substring(i, leftEnd), right.substring(j, rightEnd));
                if (numbers != 0) {
                    return numbers;
                }
                i = leftEnd;
                j = rightEnd;
            } else if (left.charAt(i) != right.charAt(j)) {
                return Character.compare(left.charAt(i), right.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest == 0 ? left.compareTo(right) : rest;
    }

    /// Paths of one folder begin alike for long; where they do, neither comes first. Back to the start of a number.
    private static int startOfDifference(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int at = 0;
        while (at < shorter && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        while (at > 0 && digit(left, at - 1)) {
            at--;
        }
        return at;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text, end)) {
            end++;
        }
        return end;
    }

    /// Numbers of any length; leading zeros do not count.
    private static int compareNumbers(String left, String right) {
        String shortLeft = withoutZeros(left);
        String shortRight = withoutZeros(right);
        int lengths = Integer.compare(shortLeft.length(), shortRight.length());
        return lengths == 0 ? shortLeft.compareTo(shortRight) : lengths;
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from + 1 < number.length() && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
