package io.groundswell.welcome;

import io.groundswell.welcome.Breakdown.PostsAndPeople;

/**
 * How many people the shares of a campaign are about that are not of people: posts, answers and pairs may be many, and one
 * person's. Where nobody is on a side, that is no reason to be silent.
 */
public final class PeopleBehind {
    private final CampaignFigures figures;

    public PeopleBehind(CampaignFigures figures) {
        this.figures = figures;
    }

    /** Pairs that speak both ways. */
    public long reciprocity() {
        return ofBothSides(figures.exchange().reciprocity());
    }

    /** Answers between the cohorts, and all that is worked out from them. */
    public long across() {
        return ofBothSides(figures.exchange().mixing().across());
    }

    /** Answers in another language. */
    public long crossLanguage() {
        return least(figures.exchange().crossLanguage().of(), figures.arrivals().total());
    }

    /** Live sessions across the cohorts. */
    public long sessionsAcross() {
        return figures.writers().atLeastOf(figures.exchange().sessionsAcross().of());
    }

    /** Posts beyond the first of each text. */
    public long duplicates() {
        return figures.writers().atLeastOf(figures.posts().duplicates().of());
    }

    /** Posts with a counter tag: who wrote these, or all if nobody did. */
    public long counterVoice() {
        PostsAndPeople counter = figures.of(Facet.ROLE).byValue().get(TagRole.COUNTER.word());
        return counter == null ? figures.arrivals().total() : counter.people();
    }

    /** The least of some numbers of answers or people, but for sides on which there is nobody. */
    public static long least(long answers, long... people) {
        long least = answers;
        for (long side : people) {
            least = side > 0 ? Math.min(least, side) : least;
        }
        return least;
    }

    private long ofBothSides(Share share) {
        return least(
                share.of(), figures.arrivals().newcomers(), figures.arrivals().hosts());
    }
}
