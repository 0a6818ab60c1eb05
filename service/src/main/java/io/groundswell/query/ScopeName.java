package io.groundswell.query;

import io.groundswell.trend.Scopes;

/**
 * A scope that is asked for.
 *
 * @param name {@code global}, {@code lang:xx} or {@code region:XX}
 */
public record ScopeName(String name) {
    public static final ScopeName GLOBAL = new ScopeName(Scopes.GLOBAL);

    public ScopeName {
        if (!Scopes.isScope(name)) {
            throw new BadQuestion(
                    "scope",
                    name,
                    "be global, lang:xx with an ISO 639 code in lower case or region:XX with an ISO 3166 code in upper"
                            + " case");
        }
    }
}
