package io.groundswell.trend.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.StatePolicy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The episode beside a model that keeps every slide ever seen and reads the rules from them. */
class EpisodeModelTest {

    private static final StatePolicy POLICY = new StatePolicy(5, 3, 2, 3, 4.25, 10, 3, 6, 0.8, 1.5, 7);

    private record Slide(int people, double z) {}

    /** The design's sentences, over the whole history. */
    private static final class Model {
        private final List<Slide> history = new ArrayList<>();
        private TrendState state = TrendState.ENDED;
        private int riseBegan;
        private int fallBegan;

        void pass(Slide slide) {
            boolean quiet = slide.people() < 5 || slide.z() < 1.5;
            history.add(quiet ? new Slide(0, 0) : slide);
            int now = history.size() - 1;
            int people = history.get(now).people();
            boolean surprising = history.get(now).z() >= 3;
            boolean confirmed = count(3, 3, 5) >= 2;
            boolean trend = count(6, 4.25, 10) >= 3;
            switch (state) {
                case ENDED -> {
                    if (confirmed) {
                        state = TrendState.EMERGING;
                        riseBegan = now;
                    }
                }
                case EMERGING, TRENDING -> {
                    if (!surprising) {
                        state = TrendState.COOLING;
                        fallBegan = now;
                    } else if (people < 0.8 * largest(riseBegan, now)) {
                        state = TrendState.PEAKED;
                        fallBegan = now;
                    } else if (trend) {
                        state = TrendState.TRENDING;
                    }
                }
                case PEAKED, COOLING -> {
                    boolean newRise =
                            people >= largest(riseBegan, fallBegan) || 0.8 * people > least(fallBegan, now - 1);
                    if (quietFor(7)) {
                        state = TrendState.ENDED;
                    } else if (!surprising) {
                        state = TrendState.COOLING;
                    } else if (confirmed && newRise) {
                        state = trend ? TrendState.TRENDING : TrendState.EMERGING;
                        riseBegan = now;
                    } else if (confirmed) {
                        state = TrendState.PEAKED;
                    }
                }
            }
        }

        private long count(int slides, double z, int people) {
            return last(slides).stream()
                    .filter(s -> s.z() >= z && s.people() >= people)
                    .count();
        }

        private boolean quietFor(int slides) {
            return last(slides).size() == slides && last(slides).stream().allMatch(s -> s.people() == 0);
        }

        private List<Slide> last(int slides) {
            return history.subList(Math.max(0, history.size() - slides), history.size());
        }

        private int largest(int from, int to) {
            return history.subList(from, to + 1).stream()
                    .mapToInt(Slide::people)
                    .max()
                    .orElse(0);
        }

        private int least(int from, int to) {
            return history.subList(from, to + 1).stream()
                    .mapToInt(Slide::people)
                    .min()
                    .orElse(0);
        }
    }

    @Test
    void goesTheWayOfTheModelThroughAnyHistory() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Episode episode = new Episode();
            Model model = new Model();
            int people = 8;
            for (int minute = 1; minute <= 400; minute++) {
                people = Math.max(0, people + random.nextInt(7) - 3);
                double z = random.nextInt(12) == 0 ? 1 + random.nextDouble() * 3 : people / 3.0;
                Slide slide = new Slide(people, z);

                model.pass(slide);
                episode.advance(minute, slide.people(), slide.z(), POLICY.trendingZ(), POLICY);
                episode = forgottenAndRestored(episode);

                assertThat(episode.state())
                        .as("minute %d of seed %d", minute, seed)
                        .isEqualTo(model.state);
            }
        }
    }

    /** What a ranker does between slides: forgets what is over, keeps the rest as bytes. */
    private static Episode forgottenAndRestored(Episode episode) {
        if (episode.isForgettable(POLICY)) {
            return new Episode();
        }
        ByteBuffer bytes = ByteBuffer.allocate(Episode.ENCODED_SIZE);
        episode.writeTo(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        return Episode.readFrom(bytes.flip());
    }
}
