package io.groundswell.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for people in a scope.
 *
 * @param scope its name
 * @param approvalFirst whether a tag stands in its ranking only once it is approved
 * @param pending the tags that rise or fall there and that are neither approved nor blocked, longest first
 * @param aliases tags of the scope that may be meant as one; nothing is merged before somebody decides it
 */
public record Review(String scope, boolean approvalFirst, List<Pending> pending, List<Suggestion> aliases) {

    public Review {
        pending = List.copyOf(pending);
        aliases = List.copyOf(aliases);
    }

    /**
     * A tag that nobody has decided about.
     *
     * @param state where it stands in its rise and fall
     * @param since the end of the slide in which its episode began
     */
    public record Pending(String tag, String state, Instant since) {}

    /**
     * A tag that may be an alias.
     *
     * @param aliasOf the tag it may be one of
     * @param because LOOKS_ALIKE: people take one for the other; STANDS_BESIDE: each stands in many of the other's posts
     * @param share the lesser share of posts in which both stand; null if they look alike
     */
    public record Suggestion(
            String tag,
            String aliasOf,
            String because,
            @Nullable Double share) {}
}
