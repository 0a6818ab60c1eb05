package io.groundswell.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A dictionary's strings and the pairs of their numbers: numbered as they first appear, as a map does it. */
class DictionaryTest {
    private static final int MANY = 300_000;

    private final Dictionary dictionary = new Dictionary();
    private final PairNumbers pairs = new PairNumbers();

    @Test
    void numbersAsAMapDoesAlsoWhenUsedAgain() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> strings = new LinkedHashMap<>();
            Map<String, Integer> numbers = new LinkedHashMap<>();
            int words = 1 + random.nextInt(600);
            for (int step = 0; step < 2_000; step++) {
                int first = random.nextInt(words);
                int second = random.nextInt(3);
                String word = (random.nextBoolean() ? "Aa" : "BB") + first; // strings of one hashCode
                assertThat(dictionary.numberOf(word))
                        .as("%s at step %d of seed %d", word, step, seed)
                        .isEqualTo(numberIn(strings, word));
                assertThat(pairs.numberOf(first, second))
                        .as("%d, %d at step %d of seed %d", first, second, step, seed)
                        .isEqualTo(numberIn(numbers, first + " " + second));
            }
            assertThat(dictionary.size()).isEqualTo(strings.size());
            assertThat(pairs.size()).isEqualTo(numbers.size());
            assertThat(written())
                    .as("seed %d", seed)
                    .containsExactly(strings.keySet().toArray(String[]::new));
            dictionary.clear();
            pairs.clear();
        }
    }

    @Test
    void manyAreNumberedInLinearTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 2; round++) {
                for (int each = 0; each < MANY; each++) {
                    assertThat(dictionary.numberOf("tag" + each)).isEqualTo(each);
                    assertThat(pairs.numberOf(each, each / 2)).isEqualTo(each);
                }
            }
        });
    }

    private String[] written() {
        ByteWriter block = new ByteWriter(dictionary.byteSize());
        dictionary.writeTo(block);
        assertThat(block.size()).isLessThanOrEqualTo(dictionary.byteSize());
        return new ByteReader(block.toBytes()).getAll(String[]::new, ByteReader::getString);
    }

    private static int numberIn(Map<String, Integer> numbers, String what) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(what, next);
        return known == null ? next : known;
    }
}
