package io.groundswell.trend;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of the scopes in which tags are ranked: {@code global}, {@code lang:xx} (ISO 639 code in lower case) and
 * {@code region:XX} (ISO 3166-1 alpha-2 in upper case). The code lists are those of ICU's release, so that a scope does
 * not depend on the JDK; what is not in them makes no scope.
 */
public final class Scopes {
    public static final String GLOBAL = "global";

    private static final String LANGUAGE_PREFIX = "lang:";
    private static final String REGION_PREFIX = "region:";
    private static final Map<String, String> LANGUAGES = Arrays.stream(ULocale.getISOLanguages())
            .filter(code -> !code.equals("und"))
            .collect(Collectors.toUnmodifiableMap(code -> code, code -> code));
    private static final Map<String, String> REGIONS =
            Arrays.stream(ULocale.getISOCountries()).collect(Collectors.toUnmodifiableMap(code -> code, code -> code));

    private Scopes() {}

    public static String ofLanguage(String language) {
        return LANGUAGE_PREFIX + language;
    }

    public static String ofRegion(String region) {
        return REGION_PREFIX + region;
    }

    /** The language of a {@code lang:} scope, or null for any other name. */
    public static @Nullable String languageOf(String scope) {
        return scope.startsWith(LANGUAGE_PREFIX) ? knownLanguage(scope.substring(LANGUAGE_PREFIX.length())) : null;
    }

    /** The region of a {@code region:} scope, or null for any other name. */
    public static @Nullable String regionOf(String scope) {
        return scope.startsWith(REGION_PREFIX) ? knownRegion(scope.substring(REGION_PREFIX.length())) : null;
    }

    /** Whether a name is one of a scope, in its canonical spelling. */
    public static boolean isScope(String name) {
        String language = languageOf(name);
        String region = regionOf(name);
        return name.equals(GLOBAL)
                || (language != null && name.equals(ofLanguage(language)))
                || (region != null && name.equals(ofRegion(region)));
    }

    /** The primary subtag of a BCP 47 tag in lower case, one string a code; null for {@code und}, an unknown code, or null. */
    public static @Nullable String knownLanguage(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String known = LANGUAGES.get(tag);
        if (known != null) {
            return known;
        }
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
            end++;
        }
        String primary = tag.substring(0, end).toLowerCase(Locale.ROOT);
        return LANGUAGES.get(primary);
    }

    /** An ISO 3166-1 alpha-2 code in upper case, one string a code; null for {@code ZZ}, an unknown code, or null. */
    public static @Nullable String knownRegion(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String known = REGIONS.get(code);
        return known == null ? REGIONS.get(code.toUpperCase(Locale.ROOT)) : known;
    }
}
