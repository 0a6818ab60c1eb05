package io.groundswell.welcome;

import java.util.Locale;

/** What campaign posts are told apart by. A post or an author may have several of one facet. */
public enum Facet {
    /** The {@link TagRole#word} of the tags. */
    ROLE(Measure.POSTS_BY_ROLE, Measure.PEOPLE_BY_ROLE),
    /** The primary subtag, or {@link FigureKey#UNKNOWN}. */
    LANGUAGE(Measure.POSTS_BY_LANGUAGE, Measure.PEOPLE_BY_LANGUAGE),
    /** Topics found in the text; none is told of a post without. */
    TOPIC(Measure.POSTS_BY_TOPIC, Measure.PEOPLE_BY_TOPIC);

    private final Measure posts;
    private final Measure peopleByDay;

    Facet(Measure posts, Measure peopleByDay) {
        this.posts = posts;
        this.peopleByDay = peopleByDay;
    }

    /** Posts by minute. */
    public Measure posts() {
        return posts;
    }

    /** People by day. */
    public Measure peopleByDay() {
        return peopleByDay;
    }

    /** How {@link Measure#PEOPLE} are labelled: {@code language:en}. */
    public String label(String value) {
        return prefix() + value;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }
}
