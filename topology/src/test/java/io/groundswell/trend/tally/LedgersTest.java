package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgersTest {
    private static final int SEEDS = 20;

    /** Tags come and go: runs of probing wrap round and close again. */
    @Test
    void answerAsAMapDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Ledgers ledgers = new Ledgers();
            Map<String, TagLedger> model = new HashMap<>();
            int tags = 1 + random.nextInt(300);
            for (int step = 0; step < 3_000; step++) {
                String tag = (random.nextBoolean() ? "Aa" : "BB") + random.nextInt(tags);
                TagLedger held = model.get(tag);
                if (held == null) {
                    TagLedger added = new TagLedger(tag, TagLedger.NEVER);
                    ledgers.add(added);
                    model.put(tag, added);
                } else if (random.nextBoolean()) {
                    ledgers.remove(held);
                    model.remove(tag);
                }
                String asked = "BB" + random.nextInt(tags);
                assertThat(ledgers.get(asked))
                        .as("%s at step %d of seed %d", asked, step, seed)
                        .isSameAs(model.get(asked));
                assertThat(ledgers.size()).as("step %d of seed %d", step, seed).isEqualTo(model.size());
            }
            assertThat(ledgers.tags()).as("seed %d", seed).isEqualTo(model.keySet());
        }
    }

    @Test
    void manyTagsComeAndGoInLinearTime() {
        Ledgers ledgers = new Ledgers();
        int tags = 300_000;

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int tag = 0; tag < tags; tag++) {
                ledgers.add(new TagLedger("tag" + tag, TagLedger.NEVER));
            }
            for (int tag = 0; tag < tags; tag += 2) {
                ledgers.remove(Objects.requireNonNull(ledgers.get("tag" + tag)));
            }
        });

        assertThat(ledgers.size()).isEqualTo(tags / 2);
        assertThat(ledgers.get("tag" + (tags - 2))).isNull();
        assertThat(ledgers.get("tag" + (tags - 1))).isNotNull();
    }
}
