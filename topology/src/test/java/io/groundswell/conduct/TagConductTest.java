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
                    new Traits(print, false, AccountAge.UNKNOWN),
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
    void anHourIsTheNextOnesPastAndThenForgotten() {
        copy(0, 1);
        conduct.leaveOut(MINUTE, LeftOut.DUPLICATE);

        assertThat(conduct.in(HOUR + 1).posts()).isEqualTo(1);
        assertThat(conduct.in(HOUR + 1).leftOut(LeftOut.DUPLICATE)).isEqualTo(1);
        assertThat(conduct.in(HOUR + 2)).isEqualTo(Conduct.NONE);
        assertThat(conduct.forgetThrough(HOUR)).isTrue();
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

    private int copies() {
        return conduct.in(HOUR).copies();
    }
}
