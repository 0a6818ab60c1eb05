package io.groundswell.config;

import java.util.List;

/**
 * What people look at before it is published.
 *
 * @param approvalFirst the scopes in whose rankings a tag stands only once it is approved
 */
public record ReviewSettings(List<String> approvalFirst) {

    static final Setting<List<String>> APPROVAL_FIRST = Setting.of("review.approval-first", Kind.scopes(), "", """
                    Scopes in whose rankings a tag stands only once somebody approved it. Empty: none waits for people. \
                    What waits is told under /api/v1/review.""");

    static final Section SECTION = Section.of("Review.", APPROVAL_FIRST);

    public ReviewSettings {
        APPROVAL_FIRST.require(approvalFirst);
        approvalFirst = List.copyOf(approvalFirst);
    }

    static ReviewSettings from(Values values) {
        return new ReviewSettings(values.get(APPROVAL_FIRST));
    }
}
