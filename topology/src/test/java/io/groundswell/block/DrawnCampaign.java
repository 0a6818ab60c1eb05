package io.groundswell.block;

import io.groundswell.welcome.Bearing;
import io.groundswell.welcome.CampaignPost;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.Contact;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.PostKind;
import io.groundswell.welcome.Sums;
import java.util.List;
import java.util.Random;

/** Draws what campaigns are told, by chance. */
public final class DrawnCampaign {
    private DrawnCampaign() {}

    public static Bearing bearing(Random random) {
        if (random.nextInt(4) == 0) {
            return Bearing.NONE;
        }
        return new Bearing(
                one(PostKind.values(), random),
                random.nextBoolean() ? null : new Bearing.Target(random.nextLong(), random.nextLong()),
                random.nextBoolean() ? List.of() : List.of(random.nextLong(), random.nextLong()),
                random.nextBoolean() ? List.of() : List.of("food", "旅行"),
                random.nextBoolean() ? Bearing.NOT_TOLD : random.nextLong() >> 16,
                random.nextBoolean() ? null : one(Cohort.values(), random));
    }

    static CampaignPost post(Random random) {
        return new CampaignPost(
                random.nextLong(),
                random.nextLong(),
                random.nextLong() >>> 20,
                random.nextBoolean() ? null : "zh",
                random.nextBoolean() ? null : "US",
                random.nextBoolean() ? List.of() : List.of("猫税", "cattax"),
                random.nextInt(),
                bearing(random),
                random.nextBoolean() ? null : new CampaignPost.Removal(random.nextInt(), "SPAM"));
    }

    static Contact contact(Random random) {
        String language = random.nextBoolean() ? null : "en";
        Cohort cohort = one(Cohort.values(), random);
        long one = random.nextLong();
        return switch (random.nextInt(4)) {
            case 0 -> new Contact.Arrived(one, random.nextLong(), cohort, language);
            case 1 ->
                new Contact.Answered(one, random.nextLong(), cohort, random.nextLong(), random.nextLong(), language);
            case 2 -> new Contact.Gave(one, random.nextLong());
            default -> new Contact.CoHosted(one, random.nextLong(), cohort);
        };
    }

    static Sums sums(Random random) {
        Sums sums = new Sums();
        for (int i = random.nextInt(20); i > 0; i--) {
            Measure measure = one(Measure.values(), random);
            sums.add(new FigureKey(measure, random.nextInt(), random.nextBoolean() ? "" : "x" + i), random.nextInt());
        }
        return sums;
    }

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }
}
