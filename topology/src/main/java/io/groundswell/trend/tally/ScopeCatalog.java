package io.groundswell.trend.tally;

import io.groundswell.trend.Scopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the languages and regions that occur, so that an entry holds them in a few bits, and the scopes they
 * make. Number 0 is "not known"; the scope numbers are 0 for {@code global}, then the languages, then the regions.
 * Numbers mean nothing outside one tally.
 */
final class ScopeCatalog {
    static final int GLOBAL = 0;
    static final int NOT_KNOWN = 0;

    private static final int FIRST_REGION = MentionEntry.MAX_LANGUAGE + 1;

    /** Scope numbers are less than this. */
    static final int MOST_SCOPES = FIRST_REGION + MentionEntry.MAX_REGION + 1;

    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> scopes = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final List<Integer> seen = new ArrayList<>();

    ScopeCatalog() {
        name(GLOBAL, Scopes.GLOBAL);
    }

    int languageNumber(@Nullable String language) {
        if (language == null) {
            return NOT_KNOWN;
        }
        return languages.computeIfAbsent(language, code -> {
            int number = next(languages, MentionEntry.MAX_LANGUAGE, "language");
            name(number, Scopes.ofLanguage(code));
            return number;
        });
    }

    int regionNumber(@Nullable String region) {
        if (region == null) {
            return NOT_KNOWN;
        }
        return regions.computeIfAbsent(region, code -> {
            int number = next(regions, MentionEntry.MAX_REGION, "region");
            name(FIRST_REGION + number, Scopes.ofRegion(code));
            return number;
        });
    }

    static int scopeOfLanguage(int language) {
        return language;
    }

    static int scopeOfRegion(int region) {
        return FIRST_REGION + region;
    }

    /** Whether a post of this language and region counts in a scope. */
    static boolean covers(int scope, int language, int region) {
        return scope == GLOBAL || (scope < FIRST_REGION ? scope == language : scope - FIRST_REGION == region);
    }

    /** The scopes in which a post counts that has an entry. */
    static int[] scopesOf(long entry) {
        int language = MentionEntry.language(entry);
        int region = MentionEntry.region(entry);
        if (language == NOT_KNOWN) {
            return region == NOT_KNOWN ? new int[] {GLOBAL} : new int[] {GLOBAL, scopeOfRegion(region)};
        }
        return region == NOT_KNOWN
                ? new int[] {GLOBAL, scopeOfLanguage(language)}
                : new int[] {GLOBAL, scopeOfLanguage(language), scopeOfRegion(region)};
    }

    /** Whether a scope is one of the regions. */
    static boolean isRegion(int scope) {
        return scope >= FIRST_REGION;
    }

    /** The number of a scope, made up if it has not occurred; null if the name is none of the three kinds. */
    @Nullable Integer scopeNumber(String scope) {
        Integer known = scopes.get(scope);
        if (known != null) {
            return known;
        }
        String language = Scopes.languageOf(scope);
        if (language != null) {
            return scopeOfLanguage(languageNumber(language));
        }
        String region = Scopes.regionOf(scope);
        return region == null ? null : Integer.valueOf(scopeOfRegion(regionNumber(region)));
    }

    /** The number of a scope that has occurred, or null. Does not change the catalog. */
    @Nullable Integer knownScope(String scope) {
        return scopes.get(scope);
    }

    String scopeName(int scope) {
        String name = names.get(scope);
        if (name == null) {
            throw new IllegalArgumentException("scope number " + scope + " was never handed out");
        }
        return name;
    }

    /** All scopes that have occurred, in the order of their first occurrence. */
    List<Integer> scopes() {
        return seen;
    }

    private void name(int scope, String name) {
        names.put(scope, name);
        scopes.put(name, scope);
        seen.add(scope);
    }

    private static int next(Map<String, Integer> numbers, int most, String what) {
        int number = numbers.size() + 1;
        if (number > most) {
            throw new IllegalStateException(what + " number " + number + " does not fit: at most " + most);
        }
        return number;
    }
}
