package io.groundswell.query;

import org.jspecify.annotations.Nullable;

/**
 * A decision about a tag. It replaces the one before whole.
 *
 * @param blocked whether its posts are not to count
 * @param approved whether it may be ranked where approval comes first
 * @param aliasOf the tag its posts are to count as, of at most {@value #LONGEST_FORM} characters, or null
 * @param shownAs the form to show, or null for the one most people write
 * @param by who decides: 1..{@value #LONGEST_BY} characters
 * @param why the reason: 1..{@value #LONGEST_WHY} characters
 */
public record RuleChange(
        boolean blocked,
        boolean approved,
        @Nullable TagName aliasOf,
        @Nullable String shownAs,
        String by,
        String why) {

    static final int LONGEST_BY = 200;
    static final int LONGEST_WHY = 2_000;
    private static final int LONGEST_FORM = 200;

    public RuleChange {
        require("by", by, LONGEST_BY);
        require("why", why, LONGEST_WHY);
        if (aliasOf != null) {
            require("aliasOf", aliasOf.key(), LONGEST_FORM);
        }
        if (shownAs != null) {
            require("shownAs", shownAs, LONGEST_FORM);
        }
    }

    /** The decision that nothing is decided any more. */
    public static RuleChange deletion(String by, String why) {
        return new RuleChange(false, false, null, null, by, why);
    }

    boolean decidesNothing() {
        return !blocked && !approved && aliasOf == null && shownAs == null;
    }

    static void require(String name, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new BadQuestion(name, text, "be text of 1 to " + longest + " characters");
        }
    }
}
