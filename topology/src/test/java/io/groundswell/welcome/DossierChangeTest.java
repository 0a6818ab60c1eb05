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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes, what the changes come to is what the posts come to that are left. */
class DossierChangeTest {
    private static final long ME = 1;
    private static final List<String> TAGS = List.of("welcome", "refugee", "rednote", "goaway", "cats");

    private final Map<Long, CampaignPost> posts = new HashMap<>();
    private Dossier dossier = Dossier.of(WrittenPost.CAMPAIGN, ME, List.of());
    private Sums told = new Sums();
    private final Set<Contact> contacts = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theDifferencesAddUpToTheWhole(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            Map<Long, @Nullable CampaignPost> changes = new HashMap<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                long post = random.nextInt(step % 100 < 50 ? 30 : 4);
                changes.put(post, random.nextInt(3) == 0 ? null : draw(post, random));
            }
            changeAndCompare(changes, "seed %d, step %d".formatted(seed, step));
        }
    }

    /** As most write: one post after the other, and hardly ever another way than before. */
    @Test
    void soTheyDoForThoseWhoGoOnAsBefore() {
        for (long seed = 1; seed <= 1_000; seed++) {
            posts.clear();
            contacts.clear();
            told = new Sums();
            dossier = Dossier.of(WrittenPost.CAMPAIGN, ME, List.of());
            goOn(new Random(seed), "seed " + seed);
        }
    }

    private void goOn(Random random, String as) {
        WrittenPost last = WrittenPost.by(ME, 0, "13T00:00");
        for (int step = 1; step < 9; step++) {
            String time = "%02dT%02d:%02d".formatted(13 + step / 4, step % 4, random.nextInt(60));
            String[] tags = random.nextBoolean() ? new String[] {} : new String[] {one(random, "welcome", "rednote")};
            last = next(WrittenPost.by(ME, step, time, tags).like(last), random);
            Map<Long, @Nullable CampaignPost> changes = new HashMap<>();
            changes.put((long) step, last.as());
            changeAndCompare(changes, as + ", step " + step);
            if (random.nextInt(10) == 0) {
                changes.clear();
                changes.put((long) random.nextInt(step), null);
                changeAndCompare(changes, as + ", after step " + step);
            }
        }
    }

    private static WrittenPost next(WrittenPost post, Random random) {
        WrittenPost other =
                switch (random.nextInt(16)) {
                    case 0 -> post.in(one(random, "en", "zh", "fr"), null);
                    case 1 -> post.in(null, one(random, "CN", "US"));
                    case 2 -> post.joined(one(random, "01T00:00", "13T05:00"));
                    case 3 -> post.stating(random.nextBoolean() ? Cohort.HOST : Cohort.NEWCOMER);
                    default -> post;
                };
        return random.nextInt(3) == 0 ? other.answering(50, random.nextInt(4)) : other;
    }

    private void changeAndCompare(Map<Long, @Nullable CampaignPost> changes, String as) {
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
            assertThat(contacts.remove(gone)).as("%s was told, %s", gone, as).isTrue();
        }
        for (Contact come : difference.come()) {
            assertThat(contacts.add(come)).as("%s is new, %s", come, as).isTrue();
        }
        Dossier.Difference whole =
                Dossier.of(WrittenPost.CAMPAIGN, ME, posts.values()).whole();
        assertThat(entries(told)).as(as).isEqualTo(entries(whole.more()));
        assertThat(contacts).as(as).isEqualTo(whole.come());
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
