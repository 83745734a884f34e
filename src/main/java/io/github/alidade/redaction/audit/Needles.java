package io.github.alidade.redaction.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is searched for: the raw texts and their parts, without those that public texts hold anyway.
final class Needles {
    private static final int SUBSTRING = 6;
    private static final int WHOLE_WORD = 5;
    static final int SQUASHED = 8;
    /// In packed bytes shorter texts occur by chance.
    private static final int DENSE = 8;

    private static final int ACCOUNT_DIGITS = 12;

    /// @param token where the text comes from
    /// @param wholeWord whether it counts only with no letter or digit beside it
    /// @param wholeNumber whether it counts only with no digit beside it
    record Needle(RawToken token, boolean wholeWord, boolean wholeNumber) {}

    /// Told of each occurrence.
    interface Found {
        void at(Needle needle, int begin, int end);
    }

    private final Map<String, Needle> direct = new LinkedHashMap<>();
    private final Map<String, Needle> squashed = new LinkedHashMap<>();
    private final Set<String> notSpecific = new HashSet<>();
    private final List<RawToken> notSearched = new ArrayList<>();
    private final AhoCorasick directSearch;
    private final AhoCorasick squashedSearch;
    private final List<Needle> directBySearch;
    private final List<Needle> squashedBySearch;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> arising = new ConcurrentHashMap<>();

    Needles(List<RawToken> tokens, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        // What is made of nothing but public words cannot be told from them.
        Grammar grammar = new Grammar(vocabulary);
        // Whole texts before parts of others, so that a hit names the field that holds just this text.
        Map<RawToken, List<Derived.Form>> forms = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>();
        tokens.forEach(token -> forms.put(token, List.copyOf(Derived.of(token.raw(), known))));
        forms.forEach((token, all) -> {
            boolean searched = false;
            for (Derived.Form form : all) {
                searched |= form.whole() && add(token, form.text(), grammar);
            }
            if (!searched) {
                notSearched.add(token);
            }
        });
        forms.forEach((token, all) -> all.forEach(form -> add(token, form.text(), grammar)));
        notSpecific.clear();
        directSearch = new AhoCorasick(direct.keySet());
        squashedSearch = new AhoCorasick(squashed.keySet());
        directBySearch = inOrder(directSearch, direct);
        squashedBySearch = inOrder(squashedSearch, squashed);
    }

    private static List<Needle> inOrder(AhoCorasick search, Map<String, Needle> needles) {
        List<Needle> ordered = new ArrayList<>();
        for (String text : search.needles()) {
            ordered.add(java.util.Objects.requireNonNull(needles.get(text)));
        }
        return ordered;
    }

    private boolean add(RawToken token, String text, Grammar grammar) {
        if (direct.containsKey(text)) {
            return true;
        }
        if (notSpecific.contains(text)) {
            return false;
        }
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        boolean number = letters == 0;
        boolean specific = number
                ? digits == ACCOUNT_DIGITS || address(text)
                : text.length() >= SUBSTRING || text.length() == WHOLE_WORD && letters >= 3;
        if (!specific || vocabulary.holds(text) || grammar.accepts(text)) {
            notSpecific.add(text);
            return false;
        }
        direct.put(text, new Needle(token, text.length() < SUBSTRING, number));
        String squash = Folded.squashed(text);
        boolean account = number && squash.length() == ACCOUNT_DIGITS;
        if (account || !number && letters >= 4 && squash.length() >= SQUASHED) {
            squashed.putIfAbsent(squash, new Needle(token, false, number));
        }
        return true;
    }

    /// Whether it may come about by public words that stand side by side. Asked for the few that were found.
    private boolean arises(String text) {
        return arising.computeIfAbsent(text, found -> {
            String squash = Folded.squashed(found);
            return squash.chars().anyMatch(Character::isLetter) && vocabulary.mayArise(squash);
        });
    }

    /// An IPv4 or IPv6 address, or a range of them.
    private static boolean address(String text) {
        return text.chars().filter(c -> c == '.').count() == 3
                || text.chars().filter(c -> c == ':').count() >= 2;
    }

    /// Raw texts that are too short or too common to be searched for: left to the grammar.
    List<RawToken> notSearched() {
        return List.copyOf(notSearched);
    }

    int count() {
        return direct.size() + squashed.size();
    }

    /// Searches a folded text.
    void search(char[] text, Reading.Manner manner, Found told) {
        directSearch.search(text, (number, end) -> {
            Needle needle = directBySearch.get(number);
            String found = directSearch.needles().get(number);
            int begin = end - found.length();
            boolean counts =
                    switch (manner) {
                        case TEXT, DECODED -> true;
                        case SEAMS -> !needle.wholeWord() && !arises(found);
                        case STRINGS -> !needle.wholeWord();
                        case DENSE -> found.length() >= DENSE;
                    };
            if (counts && standsAlone(needle, text, begin, end)) {
                told.at(needle, begin, end);
            }
        });
    }

    /// Searches the letters and digits of a text.
    void searchSquashed(char[] text, Found found) {
        squashedSearch.search(text, (number, end) -> {
            Needle needle = squashedBySearch.get(number);
            String squash = squashedSearch.needles().get(number);
            int begin = end - squash.length();
            if (standsAlone(needle, text, begin, end) && !arises(squash)) {
                found.at(needle, begin, end);
            }
        });
    }

    private static boolean standsAlone(Needle needle, char[] text, int begin, int end) {
        if (needle.wholeWord()) {
            return !(begin > 0 && Character.isLetterOrDigit(text[begin - 1]))
                    && !(end < text.length && Character.isLetterOrDigit(text[end]));
        }
        return !needle.wholeNumber()
                || !(begin > 0 && Character.isDigit(text[begin - 1]))
                        && !(end < text.length && Character.isDigit(text[end]));
    }
}
