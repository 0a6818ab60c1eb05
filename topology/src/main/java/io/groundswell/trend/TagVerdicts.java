package io.groundswell.trend;

import org.jspecify.annotations.Nullable;

/** What people decided about tags, as of the slide that is ranked. */
public interface TagVerdicts {

    /** No decisions. */
    TagVerdicts NONE = new TagVerdicts() {
        @Override
        public boolean blocked(String tag) {
            return false;
        }

        @Override
        public @Nullable String shownAs(String tag) {
            return null;
        }
    };

    /** Whether the tag must not be ranked. */
    boolean blocked(String tag);

    /** The form to show in place of the one most people wrote, or null to show that. */
    @Nullable String shownAs(String tag);
}
