package io.groundswell.bench.load;

/** Writes the text of a post around its tags: as long as real posts are, in the words of one language. Not thread-safe. */
final class PostText {
    /** Characters at these shares of posts: of 216,926 real ones, a twentieth had at most 39, half at most 103. */
    private static final double[] SHARES = {0, 0.05, 0.5, 0.95, 1};

    private static final int[] LENGTHS = {12, 39, 103, 155, 170};

    /** One tag in so many is written in lower case. */
    private static final int LOWER_CASE = 8;

    private final AvroBytes text = new AvroBytes();
    private boolean spaced;

    /** The text, in UTF-8; good until the next call. Two of one language have most of their runs of letters in common. */
    AvroBytes write(Draws draws, Tongue tongue, int[] tags, int tagCount) {
        return write(draws, tongue, tags, tagCount, false);
    }

    /** The same with a made-up word between any two, so that hardly any two look like copies. */
    AvroBytes writeUnlikeOthers(Draws draws, Tongue tongue, int[] tags, int tagCount) {
        return write(draws, tongue, tags, tagCount, true);
    }

    private AvroBytes write(Draws draws, Tongue tongue, int[] tags, int tagCount, boolean unlikeOthers) {
        text.clear();
        spaced = true;
        int wanted = length(draws.unit());
        int leading = tagCount == 0 ? 0 : draws.below(tagCount + 1);
        int characters = 0;
        for (int i = 0; i < leading; i++) {
            characters += tag(draws, tags[i]);
        }
        // What follows the words is about fourteen characters a tag.
        int wordsEnd = wanted - 14 * (tagCount - leading);
        while (characters < wordsEnd) {
            Word word = tongue.word(draws);
            text.raw(word.utf8());
            characters += word.characters();
            spaced = word.endsInSpace();
            if (unlikeOthers) {
                characters += tongue.madeUp(text, draws);
            }
        }
        for (int i = leading; i < tagCount; i++) {
            characters += tag(draws, tags[i]);
        }
        return text;
    }

    private int tag(Draws draws, int rank) {
        if (!spaced) {
            text.raw(' ');
        }
        text.raw('#');
        int characters = TagNames.append(text, rank, draws.below(LOWER_CASE) > 0);
        text.raw(' ');
        spaced = true;
        return characters + 2;
    }

    private static int length(double share) {
        int upper = 1;
        while (share > SHARES[upper]) {
            upper++;
        }
        double within = (share - SHARES[upper - 1]) / (SHARES[upper] - SHARES[upper - 1]);
        return (int) (LENGTHS[upper - 1] + within * (LENGTHS[upper] - LENGTHS[upper - 1]));
    }
}
