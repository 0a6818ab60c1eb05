package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.Why;
import io.groundswell.stream.LiveViews;
import io.groundswell.stream.rank.PastRankings;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.TagPasts;
import io.groundswell.trend.Observations;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.LeaveReason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a tag stands. A ranked tag is told by the ranking, with the figures it was ranked by; any other by the tally
 * that counts it, with the same formula.
 */
public final class TagQueries {
    private static final int NEVER = Integer.MIN_VALUE;

    private final Instance instance;
    private final Asking asking;
    private final TrendQueries trends;

    public TagQueries(Instance instance) {
        this.instance = instance;
        this.asking = new Asking(instance);
        this.trends = new TrendQueries(instance);
    }

    /** The tag, or the one it is an alias of, in a scope. */
    public Answer<TagNow> tag(TagName asked, ScopeName scope) {
        return describe(asked, scope).map(Described::now);
    }

    /** Why it stands so. */
    public Answer<TagWhy> why(TagName asked, ScopeName scope) {
        return describe(asked, scope).map(described -> explain(described, this::notRanked));
    }

    /** Why it stood so at a time: by the ranking of then. Of a tag that was not ranked no more is known. */
    public Answer<TagWhy> whyAt(TagName asked, ScopeName scope, Instant time) {
        return trends.stoodAt(scope, time).map(ranking -> {
            String tag = instance.live().rules().target(asked.key());
            RankedTag place = ranking.map(then -> placeOf(tag, then)).orElse(null);
            TagNowDraft draft = draft(asked, tag, scope.name());
            draft.stood(place == null ? null : Trend.of(place));
            return explain(new Described(draft.finish(), place), then -> "the tag was not ranked in this scope then");
        });
    }

    /** How a tag stands, and its place if it is ranked. */
    private record Described(TagNow now, @Nullable RankedTag place) {}

    private Answer<Described> describe(TagName asked, ScopeName scope) {
        return asking.answer(() -> {
            String tag = instance.live().rules().target(asked.key());
            Optional<LiveTally> tally = instance.live().tallies().of(tag);
            if (tally.isEmpty()) {
                return notHere(instance.live(), tag);
            }
            TagCounts counts = TagCounts.in(tally.get(), tag, scope.name());
            return counts.through() == NEVER ? notYet() : describe(asked, tag, scope.name(), counts);
        });
    }

    static <T> Answer<T> notHere(LiveViews live, String tag) {
        int partition = live.tallies().partitionOf(tag);
        return new NotNow<>("Tally partition " + partition + " does not run in this instance at the moment");
    }

    static <T> Answer<T> notYet() {
        return new NotNow<>("No slide is closed yet: no post has come, or its minute is not complete");
    }

    /** Whether a tag that nobody uses at present was ever used, or decided about. */
    static boolean hasPast(Instance instance, String tag) {
        return instance.live().rules().of(tag) != null || new TagPasts(instance.store(Stores.TAG_BASELINES)).knows(tag);
    }

    static <T> Answer<T> neverSeen(String tag) {
        return new NotKnown<>("No post that counts has used the tag '" + tag + "'");
    }

    private Answer<Described> describe(TagName asked, String tag, String scope, TagCounts counts) {
        if (counts.forms().isEmpty() && !hasPast(instance, asked.key()) && !hasPast(instance, tag)) {
            return neverSeen(tag);
        }
        TagNowDraft draft = draft(asked, tag, scope);
        draft.writtenAs(counts.forms());
        boolean rankHere = isRankHere(scope);
        Optional<TrendUpdate> ranking =
                rankHere ? new PastRankings(instance.store(Stores.RANKINGS)).newest(scope) : Optional.empty();
        RankedTag ranked = ranking.map(newest -> placeOf(tag, newest)).orElse(null);
        if (ranked != null && ranking.isPresent()) {
            draft.ranked(Trend.of(ranked));
            int slide = TimeBuckets.minuteOf(ranking.get().getSlideEnd().toEpochMilli());
            return new Found<>(new Described(draft.finish(), ranked), asking.coverage(slide, 2, 2));
        }
        draft.notRanked(rankHere, instance.live().ranks().standingOf(scope, tag));
        Optional<Observations> activity = TagCounts.activity(instance.live(), scope);
        draft.counted(counts, activity, instance.settings().scoring());
        int answered = 1 + (rankHere ? 1 : 0) + (activity.isPresent() ? 1 : 0);
        return new Found<>(new Described(draft.finish(), null), asking.coverage(counts.through(), answered, 3));
    }

    private TagNowDraft draft(TagName asked, String tag, String scope) {
        TagNowDraft draft = new TagNowDraft(
                tag, scope, instance.settings().scoring().states().minPeople());
        draft.asked(asked.key());
        draft.ruledBy(instance.live().rules().of(tag));
        return draft;
    }

    private TagWhy explain(Described described, Function<TagNow, String> notRanked) {
        TagNow now = described.now();
        Why why = described.place() == null ? null : described.place().getWhy();
        TagRule rule = instance.live().rules().of(now.tag());
        return new TagWhy(
                now,
                why == null ? null : Reasons.of(why),
                described.place() == null ? notRanked.apply(now) : null,
                rule == null ? null : RuleView.of(rule));
    }

    private String notRanked(TagNow now) {
        StatePolicy states = instance.settings().scoring().states();
        if (now.blocked() || !isRankHere(now.scope())) {
            return Objects.requireNonNull(now.missing().get("rank"));
        }
        Integer lastHour = now.windows().get(0).observed(); // what surprises most may be a longer window
        if (lastHour == null || lastHour < states.minPeople()) {
            return "fewer than " + states.minPeople() + " people used it in the last hour";
        }
        if (instance.live().rules().against(now.scope(), now.tag()) == LeaveReason.UNAPPROVED) {
            return "the scope demands approval, and nobody has approved the tag";
        }
        Double z = now.z();
        if (z == null) {
            return "what was to be expected of it is not known: "
                    + now.missing().get("z");
        }
        return z < states.emergingZ()
                ? "as many people as could be expected use it: its z of " + z + " is below " + states.emergingZ()
                : "its surprise is yet to be confirmed, or others fill the list";
    }

    private boolean isRankHere(String scope) {
        int partition = instance.live().ranks().partitionOf(scope);
        return instance.live().ranks().rankedThrough().containsKey(partition);
    }

    private static @Nullable RankedTag placeOf(String tag, TrendUpdate ranking) {
        return ranking.getRanking().stream()
                .filter(place -> place.getTag().equals(tag))
                .findFirst()
                .orElse(null);
    }
}
