package io.groundswell.trend.rank;

import org.jspecify.annotations.Nullable;

/** What people decided about tags, as of the slide that is ranked. */
public interface TagVerdicts {

    /** No decisions. */
    TagVerdicts NONE = new TagVerdicts() {
        @Override
        public @Nullable LeaveReason against(String scope, String tag) {
            return null;
        }

        @Override
        public @Nullable String shownAs(String tag) {
            return null;
        }
    };

    /** Why the tag must not be ranked in a scope; null if it may be. */
    @Nullable LeaveReason against(String scope, String tag);

    /** The form to show in place of the one most people wrote, or null to show that. */
    @Nullable String shownAs(String tag);
}
