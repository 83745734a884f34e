package io.github.alidade.source.file;

import io.github.alidade.model.Home;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds out in which account and region things live whose answers do not say so (groups, VPCs, zones, buckets), from
/// what all other answers say.
final class Homes {
    private final Map<String, Set<String>> accountsByFolder = new HashMap<>();
    private final Map<String, String> regionByVpc = new HashMap<>();
    private final Map<String, Integer> accounts = new TreeMap<>();
    private final Map<String, Integer> regions = new TreeMap<>();

    /// Takes down what one thing's answer told of its own home.
    void learn(Where where) {
        if (where.account() != null) {
            accounts.merge(where.account(), 1, Integer::sum);
        }
        String region = where.region();
        if (region != null && !region.equals(Home.GLOBAL) && !region.equals(Home.UNKNOWN)) {
            regions.merge(region, 1, Integer::sum);
            if (where.vpc() != null) {
                regionByVpc.putIfAbsent(where.vpc(), region);
            }
        }
    }

    /// The answer of sts: whose credentials asked what lies in the same folder, beside it or below.
    void caller(Answer answer, String account) {
        accountsByFolder
                .computeIfAbsent(answer.file().folder(), folder -> new HashSet<>())
                .add(account);
    }

    Home of(Answer answer, Where where) {
        return new Home(account(answer, where), region(answer, where));
    }

    private String account(Answer answer, Where where) {
        if (where.account() != null) {
            return where.account();
        }
        String caller = caller(answer.file().folder());
        return caller == null ? mostFrequent(accounts) : caller;
    }

    private String region(Answer answer, Where where) {
        if (where.region() != null) {
            return where.region();
        }
        String ofVpc = where.vpc() == null ? null : regionByVpc.get(where.vpc());
        if (ofVpc != null) {
            return ofVpc;
        }
        String named = answer.call().region();
        return named == null ? mostFrequent(regions) : named;
    }

    /// Of the folder or the nearest one above it under which exactly one caller is known.
    private @Nullable String caller(String folder) {
        for (String above = folder; ; above = above.substring(0, Math.max(0, above.lastIndexOf('/')))) {
            Set<String> callers = below(above);
            if (callers.size() == 1) {
                return callers.iterator().next();
            }
            if (above.isEmpty() || callers.size() > 1) {
                return null;
            }
        }
    }

    private Set<String> below(String folder) {
        Set<String> callers = new HashSet<>();
        accountsByFolder.forEach((at, told) -> {
            if (folder.isEmpty() || at.equals(folder) || at.startsWith(folder + "/")) {
                callers.addAll(told);
            }
        });
        return callers;
    }

    private static String mostFrequent(Map<String, Integer> counts) {
        // Of equals the first in order, for the sake of the same answer every time.
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Home.UNKNOWN);
    }
}
