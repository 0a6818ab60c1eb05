package io.groundswell.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A language that a load can be written in: where it is spoken, and enough words to fill a post. Immutable. */
final class Tongue {
    private static final List<Tongue> ALL = List.of(
            new Tongue(
                    "en",
                    "US GB CA AU",
                    " ",
                    "the people of a town want to know what comes next after this long summer and nobody says why"),
            new Tongue(
                    "ru",
                    "RU KZ",
                    " ",
                    "люди города хотят знать что будет дальше после долгого лета но никто не говорит почему"),
            new Tongue(
                    "es",
                    "MX ES AR",
                    " ",
                    "la gente de una ciudad quiere saber lo que viene ahora y nadie dice por qué"),
            new Tongue(
                    "de",
                    "DE AT CH",
                    " ",
                    "die Leute einer Stadt wollen wissen was nach dem langen Sommer kommt und niemand sagt warum"),
            new Tongue("zh", "CN SG", "", "城市 的人 想 知道 夏天 之后 会 怎么样 没有 人 说 为什么"),
            new Tongue("ja", "JP", "", "町の 人たち は 長い 夏の あと 何が 来るか 知りたい のに 誰も 言わない"));

    private static final int MADE_UP = 1 << 24;

    private final String subtag;
    private final byte[] language;
    private final byte[][] regions;
    private final Word[] words;
    private final boolean spaced;

    private Tongue(String subtag, String regions, String between, String words) {
        this.subtag = subtag;
        this.language = subtag.getBytes(StandardCharsets.US_ASCII);
        this.regions = Arrays.stream(regions.split(" ", -1))
                .map(region -> region.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.spaced = !between.isEmpty();
        this.words = Arrays.stream(words.split(" ", -1))
                .map(word -> new Word(word + between))
                .toArray(Word[]::new);
    }

    /** The primary subtags of all there are. */
    static List<String> names() {
        return ALL.stream().map(tongue -> tongue.subtag).toList();
    }

    static boolean knows(List<String> subtags) {
        return names().containsAll(subtags);
    }

    static Tongue of(String subtag) {
        return ALL.stream()
                .filter(tongue -> tongue.subtag.equals(subtag))
                .findFirst()
                .orElseThrow();
    }

    /** The primary subtag in ASCII. */
    byte[] language() {
        return language;
    }

    byte[] region(Draws draws) {
        return regions[draws.below(regions.length)];
    }

    Word word(Draws draws) {
        return words[draws.below(words.length)];
    }

    /** Writes a word that means nothing, with what parts it from the next; returns its characters. */
    int madeUp(AvroBytes out, Draws draws) {
        int number = draws.below(MADE_UP);
        if (!spaced) {
            return TagNames.chinese(out, number);
        }
        int characters = TagNames.latin(out, number, false);
        out.raw(' ');
        return characters + 1;
    }
}
