package io.groundswell.query;

import io.groundswell.stream.LiveViews;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.Window;
import io.groundswell.trend.rank.WindowFigures;
import io.groundswell.trend.tally.FormCount;
import io.groundswell.trend.tally.Mention;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a tally told of a tag in a scope, copied while the tally stood still.
 *
 * @param through the end of the tally's last closed slide, a minute
 * @param observations people beside their past; empty if the scope has not seen the tag lately
 * @param forms how people write it, in all scopes
 */
record TagCounts(int through, Optional<Observations> observations, List<FormCount> forms) {
    private static final int FORMS = 10;

    static TagCounts in(LiveTally tally, String tag, String scope) {
        return tally.look(
                tag,
                glance -> new TagCounts(
                        glance.closedThrough(),
                        glance.tag().observe(scope, glance.closedThrough()),
                        glance.tag().forms().stream().limit(FORMS).toList()));
    }

    /** How busy the scope is; empty if the tally that counts active people is not here. */
    static Optional<Observations> activity(LiveViews live, String scope) {
        return live.tallies()
                .of(Mention.ACTIVITY)
                .map(tally -> in(tally, Mention.ACTIVITY, scope).observations().orElse(Observations.NONE));
    }

    /** The figures as the ranker would make them; without the scope's activity only what was counted. */
    List<Figures> figures(Optional<Observations> activity, ScoringPolicy policy) {
        Observations seen = observations.orElse(Observations.NONE);
        if (observations.isEmpty() || activity.isEmpty()) {
            return Arrays.stream(Window.values())
                    .map(window -> Figures.counted(window.minutes(), seen.people(window)))
                    .toList();
        }
        return WindowFigures.of(seen, activity.get(), policy.surprise()).stream()
                .map(Figures::of)
                .toList();
    }
}
