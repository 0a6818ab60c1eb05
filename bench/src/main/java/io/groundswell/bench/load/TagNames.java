package io.groundswell.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * The name of each rank's tag: 1 to 14 characters, of ten two Cyrillic and one Chinese, the others Latin. No two ranks
 * have names that differ in case only. Latin names are written in two ways. Ranks below zero are those of
 * {@link CampaignTags}. O(1), no table. Thread-safe.
 */
final class TagNames {
    private static final String[] OPENINGS = {
        "Real", "Best", "Tiny", "Open", "Good", "Free", "Blue", "Team",
    };
    private static final char[] CONSONANTS = "bdfgklmnprstvz".toCharArray();
    private static final char[] VOWELS = "aeiou".toCharArray();
    private static final int SYLLABLES = CONSONANTS.length * VOWELS.length;
    private static final char[] CYRILLIC_CONSONANTS = "бвгдзклмнпрст".toCharArray();
    private static final char[] CYRILLIC_VOWELS = "аеиоу".toCharArray();
    private static final int CYRILLIC_SYLLABLES = CYRILLIC_CONSONANTS.length * CYRILLIC_VOWELS.length;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int IDEOGRAPHS = 1 << 12;

    private TagNames() {}

    /** The canonical key of a rank's tag. */
    static String keyOf(int rank) {
        AvroBytes out = new AvroBytes();
        append(out, rank, false);
        return new String(out.toArray(), StandardCharsets.UTF_8);
    }

    /**
     * Writes a name, in UTF-8.
     *
     * @param capital whether a Latin name begins with a capital letter
     * @return its characters
     */
    static int append(AvroBytes out, int rank, boolean capital) {
        if (rank < 0) {
            return CampaignTags.append(out, rank, capital);
        }
        return switch (rank % 10) {
            case 4, 8 -> cyrillic(out, rank);
            case 6 -> chinese(out, rank);
            default -> latin(out, rank, capital);
        };
    }

    /** Openings are of one length and end before the first syllable, so names of different ranks differ. */
    static int latin(AvroBytes out, int rank, boolean capital) {
        String opening = OPENINGS[rank % OPENINGS.length];
        out.raw(capital ? opening.charAt(0) : opening.charAt(0) | 0x20);
        for (int i = 1; i < opening.length(); i++) {
            out.raw(opening.charAt(i));
        }
        int characters = opening.length();
        int rest = rank;
        do {
            int syllable = rest % SYLLABLES;
            out.raw(CONSONANTS[syllable / VOWELS.length]).raw(VOWELS[syllable % VOWELS.length]);
            characters += 2;
            rest /= SYLLABLES;
        } while (rest > 0);
        return characters;
    }

    private static int cyrillic(AvroBytes out, int rank) {
        int characters = 0;
        int rest = rank;
        do {
            int syllable = rest % CYRILLIC_SYLLABLES;
            character(out, CYRILLIC_CONSONANTS[syllable / CYRILLIC_VOWELS.length]);
            character(out, CYRILLIC_VOWELS[syllable % CYRILLIC_VOWELS.length]);
            characters += 2;
            rest /= CYRILLIC_SYLLABLES;
        } while (rest > 0);
        return characters;
    }

    static int chinese(AvroBytes out, int rank) {
        int characters = 0;
        int rest = rank;
        do {
            character(out, FIRST_IDEOGRAPH + rest % IDEOGRAPHS);
            characters++;
            rest /= IDEOGRAPHS;
        } while (rest > 0);
        return characters;
    }

    /** One character beyond ASCII of the basic plane. */
    private static void character(AvroBytes out, int code) {
        if (code < 0x800) {
            out.raw(0xC0 | (code >> 6)).raw(0x80 | (code & 0x3F));
        } else {
            out.raw(0xE0 | (code >> 12)).raw(0x80 | ((code >> 6) & 0x3F)).raw(0x80 | (code & 0x3F));
        }
    }
}
