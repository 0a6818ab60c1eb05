package io.groundswell.welcome;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Brings the sides of a draft to the codes that posts count under. The code lists are those of ICU's release, so that
 * they do not depend on the JDK.
 */
final class DraftSides {
    private static final Set<String> REGIONS = Set.of(ULocale.getISOCountries());
    private static final Set<String> LANGUAGES = Arrays.stream(ULocale.getISOLanguages())
            .filter(code -> !code.equals("und"))
            .collect(Collectors.toUnmodifiableSet());

    private DraftSides() {}

    static Campaign.Side side(String name, CampaignDraft.Side side) {
        return new Campaign.Side(
                codes(
                        name + ".regions",
                        side.regions(),
                        code -> code.toUpperCase(Locale.ROOT),
                        REGIONS,
                        "a region of ISO 3166-1 alpha-2"),
                codes(
                        name + ".languages",
                        side.languages(),
                        code -> code.toLowerCase(Locale.ROOT),
                        LANGUAGES,
                        "a language of ISO 639, without script or region"));
    }

    private static Set<String> codes(
            String name, List<String> given, UnaryOperator<String> spelling, Set<String> known, String what) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : given) {
            String spelled = spelling.apply(code);
            if (!known.contains(spelled)) {
                throw new DefinitionBroken(name, code, "be " + what);
            }
            if (!codes.add(spelled)) {
                throw new DefinitionBroken(name, code, "be given once");
            }
        }
        return codes;
    }
}
