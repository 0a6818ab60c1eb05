package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Uses of a tag before they are enough to tell something; when they are, nothing must be missing. */
class FewUsesTest {
    private static final Sharpness SHARP = new Sharpness(3, 60, 50, 0.05, 4, 3);
    private static final int HOUR = 482_000;
    private static final int MINUTE = 60 * HOUR;

    private final TagConduct conduct = new TagConduct(SHARP);

    private record Drawn(int minute, int second, long author, Traits traits, List<String> others) implements Use {
        @Override
        public String language() {
            return "zh";
        }
    }

    @Test
    void theOneThatMakesThemEnoughIsTheFirstToBeToldWithItsNames() {
        for (int author = 1; author <= 3; author++) {
            use(0, 0, author);
        }
        assertThat(conduct.in(HOUR).languages()).isEmpty();
        assertThat(conduct.in(HOUR).posts()).isEqualTo(3);

        TagConduct unasked = new TagConduct(SHARP);
        for (int author = 1; author <= 4; author++) {
            unasked.add(drawn(0, 0, author), 0);
        }

        assertThat(unasked.in(HOUR).languages()).containsExactly(new NamedCount("zh", 4));
        assertThat(unasked.in(HOUR).coTags()).containsExactly(new NamedCount("cats", 4), new NamedCount("tea", 4));
    }

    /**
     * <pre>
     *   second   30   59   93      63 from the first to the last
     * </pre>
     */
    @Test
    void theirSecondsAreKept() {
        use(0, 30, 1);
        use(0, 59, 2);
        use(1, 33, 3);

        assertThat(conduct.in(HOUR).copies()).isZero();
    }

    @Test
    void anHourBeginsOnceLateOrNot() {
        assertThat(conduct.beginsHour(MINUTE)).isTrue();
        use(60, 0, 1);

        assertThat(conduct.beginsHour(MINUTE + 61)).isFalse();
        assertThat(conduct.beginsHour(MINUTE)).as("the hour before").isTrue();
        assertThat(conduct.beginsHour(MINUTE - 1)).as("let go").isFalse();
        use(0, 0, 2);
        assertThat(conduct.beginsHour(MINUTE)).isFalse();
    }

    @Test
    void nothingIsLeftWhenTheirHoursAreForgotten() {
        use(0, 0, 1);
        use(60, 0, 2);

        assertThat(conduct.forgetThrough(HOUR)).isFalse();
        assertThat(conduct.forgetThrough(HOUR + 1)).isTrue();
    }

    private void use(int minute, int second, long author) {
        conduct.add(drawn(minute, second, author), 0);
    }

    private static Drawn drawn(int minute, int second, long author) {
        Traits copy = new Traits(7, false, AccountAge.UNKNOWN, true);
        return new Drawn(MINUTE + minute, second, author, copy, List.of("tea", "cats"));
    }
}
