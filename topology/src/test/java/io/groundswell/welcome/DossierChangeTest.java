package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes, what the changes come to is what the posts come to that are left. */
class DossierChangeTest {
    private static final long ME = 1;
    private static final List<String> TAGS = List.of("welcome", "refugee", "rednote", "goaway", "cats");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theDifferencesAddUpToTheWhole(long seed) {
        Random random = new Random(seed);
        Map<Long, CampaignPost> posts = new HashMap<>();
        Dossier dossier = Dossier.of(WrittenPost.CAMPAIGN, ME, List.of());
        Sums told = new Sums();
        Set<Contact> contacts = new HashSet<>();
        for (int step = 0; step < 400; step++) {
            Map<Long, @Nullable CampaignPost> changes = new HashMap<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                long post = random.nextInt(step % 100 < 50 ? 30 : 4);
                changes.put(post, random.nextInt(3) == 0 ? null : draw(post, random));
            }
            changes.forEach((post, now) -> {
                if (now == null) {
                    posts.remove(post);
                } else {
                    posts.put(post, now);
                }
            });

            Dossier.Difference difference = dossier.change(changes);
            told.addAll(difference.more(), 1);
            for (Contact gone : difference.gone()) {
                assertThat(contacts.remove(gone)).as("%s was told", gone).isTrue();
            }
            for (Contact come : difference.come()) {
                assertThat(contacts.add(come)).as("%s is new", come).isTrue();
            }

            Dossier.Difference whole =
                    Dossier.of(WrittenPost.CAMPAIGN, ME, posts.values()).whole();
            assertThat(entries(told)).as("seed %d, step %d", seed, step).isEqualTo(entries(whole.more()));
            assertThat(contacts).as("seed %d, step %d", seed, step).isEqualTo(whole.come());
        }
    }

    private static CampaignPost draw(long post, Random random) {
        String time = "%02dT%02d:%02d".formatted(13 + random.nextInt(4), random.nextInt(3), random.nextInt(3));
        List<String> tags = new ArrayList<>(TAGS);
        tags.removeIf(tag -> random.nextInt(4) > 0);
        WrittenPost written = WrittenPost.by(ME, post, time, tags.toArray(String[]::new))
                .in(random.nextBoolean() ? null : one(random, "en", "zh", "fr"), one(random, "CN", "US", "FR"));
        if (random.nextInt(8) == 0) {
            written = written.joined(one(random, "01T00:00", "13T05:00"));
        }
        if (random.nextInt(12) == 0) {
            written = written.stating(random.nextBoolean() ? Cohort.HOST : Cohort.NEWCOMER);
        }
        written = switch (random.nextInt(5)) {
            case 0, 1 -> written.answering(50, random.nextInt(4));
            case 2 -> written.liveWith((long) random.nextInt(3));
            case 3 -> written.passingOn(50, 3);
            default -> written.about("food");
        };
        return (random.nextInt(6) == 0 ? written.removed("15T02:00", one(random, "SPAM", "AUTHOR")) : written).as();
    }

    private static String one(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    private static Map<FigureKey, Long> entries(Sums sums) {
        Map<FigureKey, Long> entries = new TreeMap<>();
        sums.forEach(entries::put);
        return entries;
    }
}
