package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drawn timelines; the figures by chance and against a naive count are held by the tally's model test. */
class TagConductTest {
    private static final Sharpness SHARP = new Sharpness(3, 60, 50, 0.05, 2, 3);
    private static final int HOUR = 482_000;
    private static final int MINUTE = 60 * HOUR;

    private final TagConduct conduct = new TagConduct(SHARP);

    /** A use of a tag at a second of the hour. */
    private record Drawn(
            int minute, int second, long author, @Nullable String language, Traits traits, List<String> others)
            implements Use {
        Drawn(int secondOfHour, long author, int print) {
            this(
                    MINUTE + secondOfHour / 60,
                    secondOfHour % 60,
                    author,
                    null,
                    new Traits(print, false, AccountAge.UNKNOWN, false),
                    List.of());
        }
    }

    /**
     * <pre>
     *   second    0     30    60    61
     *   author    1     2     3     4      1, 2 and 3 lie within 60 s, and so do 2, 3 and 4
     * </pre>
     */
    @Test
    void threeAuthorsWithinAMinuteAreCopiesAndTheFirstOfFourWithThem() {
        copy(0, 1);
        copy(30, 2);
        assertThat(copies()).isZero();
        copy(60, 3);
        assertThat(copies()).isEqualTo(3);
        copy(61, 4);
        assertThat(copies()).isEqualTo(4);
        copy(200, 5);
        assertThat(copies()).as("who comes later alone copies nobody").isEqualTo(4);
    }

    @Test
    void oneAuthorWhoRepeatsHimselfIsNoCopy() {
        copy(0, 1);
        copy(1, 1);
        copy(2, 1);
        copy(3, 2);

        assertThat(copies()).isZero();
    }

    @Test
    void copiesAreFoundAcrossTheTurnOfTheHour() {
        conduct.add(new Drawn(3_590, 1, 7), 0);
        conduct.add(new Drawn(3_600, 2, 7), 0);
        conduct.add(new Drawn(3_610, 3, 7), 0);

        assertThat(conduct.in(HOUR + 1).copies()).isEqualTo(3);
    }

    /**
     * <pre>
     *   second    3599 | 3600   3601 ... 3602      the first goes with its hour, and the last comes late
     *   author       1 |    2      3        4
     * </pre>
     */
    @Test
    void copiesAreLetGoWithTheirHourToTheSecond() {
        for (int author = 1; author <= 3; author++) {
            copy(3_598 + author, author);
        }

        assertThat(conduct.in(HOUR + 1).copies()).isEqualTo(3);
        assertThat(conduct.in(HOUR + 2).copies()).isZero();
        copy(3_602, 4);
        assertThat(conduct.in(HOUR + 2).copies()).isEqualTo(3);
    }

    @Test
    void copiesThatAreTakenBackAreNone() {
        copy(0, 1);
        copy(1, 2);
        copy(2, 3);
        copies();

        conduct.takeBack(new Drawn(1, 2, 7), 0);

        assertThat(copies()).isZero();
        assertThat(conduct.in(HOUR).posts()).isEqualTo(2);
    }

    @Test
    void copiesOfOneAuthorInOneSecondAreTakenBackOneByOne() {
        copy(0, 1);
        copy(0, 2);
        for (int i = 0; i < 3; i++) {
            copy(0, 3);
        }
        assertThat(copies()).isEqualTo(5);

        conduct.takeBack(new Drawn(0, 3, 7), 2);
        conduct.takeBack(new Drawn(0, 3, 7), 1);

        assertThat(copies()).isEqualTo(3);
    }

    @Test
    void anHourIsTheNextOnesPastAndThenForgotten() {
        copy(0, 1);
        conduct.leaveOut(MINUTE, LeftOut.DUPLICATE);

        assertThat(conduct.in(HOUR + 1).posts()).isEqualTo(1);
        assertThat(conduct.in(HOUR + 1).leftOut(LeftOut.DUPLICATE)).isEqualTo(1);
        assertThat(conduct.in(HOUR + 2)).isEqualTo(Conduct.NONE);
        assertThat(conduct.forgetThrough(HOUR)).isTrue();
    }

    /** The tag was silent, and its hour let go; what is taken back of it weighs nothing against late posts of the next. */
    @Test
    void whatIsTakenBackOfAnHourThatWasLetGoIsPassedOver() {
        conduct.add(english(HOUR + 1, 4), 0);
        for (int author = 1; author <= 3; author++) {
            conduct.takeBack(english(HOUR, author), 0);
        }
        for (int author = 5; author <= 7; author++) {
            conduct.add(english(HOUR + 1, author), 0);
        }

        assertThat(conduct.in(HOUR + 2).languages()).containsExactly(new NamedCount("en", 4));
        assertThat(conduct.in(HOUR + 2).posts()).isEqualTo(4);
    }

    @Test
    void whatLiesTwoHoursBackIsNoPast() {
        copy(0, 1);
        copy(1, 2);
        copy(2, 3);

        assertThat(conduct.in(HOUR + 2)).isEqualTo(Conduct.NONE);
    }

    @Test
    void theMostActiveAreOneInTwentyAndFiftyAtMost() {
        assertThat(SHARP.topAuthors(0)).isEqualTo(1);
        assertThat(SHARP.topAuthors(20)).isEqualTo(1);
        assertThat(SHARP.topAuthors(21)).isEqualTo(2);
        assertThat(SHARP.topAuthors(100_000)).isEqualTo(50);
    }

    private void copy(int secondOfHour, long author) {
        conduct.add(new Drawn(secondOfHour, author, 7), 0);
    }

    private static Drawn english(int hour, long author) {
        return new Drawn(60 * hour, 0, author, "en", Traits.UNKNOWN, List.of());
    }

    private int copies() {
        return conduct.in(HOUR).copies();
    }
}
