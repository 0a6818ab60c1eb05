package io.groundswell.block;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.NamedCount;
import io.groundswell.conduct.Traits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Traits of posts and conduct of tags by chance, with everything that may be there and may be missing. */
public final class DrawnConduct {
    private DrawnConduct() {}

    public static Traits traits(Random random) {
        AccountAge age = AccountAge.values()[random.nextInt(AccountAge.values().length)];
        return new Traits(random.nextBoolean() ? 0 : random.nextInt(), random.nextBoolean(), age, random.nextBoolean());
    }

    static Conduct conduct(Random random) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            if (random.nextBoolean()) {
                leftOut.put(reason, 1 + random.nextInt(1_000));
            }
        }
        return new Conduct(
                random.nextInt(1_000_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                random.nextInt(1_000),
                leftOut,
                counts(random),
                counts(random));
    }

    private static List<NamedCount> counts(Random random) {
        List<NamedCount> counts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            counts.add(new NamedCount("name" + random.nextInt(9), 5 + random.nextInt(1_000)));
        }
        return counts;
    }
}
