package io.groundswell.welcome;

import java.util.List;

/**
 * Tells whether a text holds a word of welcome. Asked about every post with a tag, so a glance at where words may begin turns most
 * texts away before {@link WordSearch} looks at them. Immutable.
 */
final class Greetings {
    /** Of a lexicon without words of welcome. */
    static final Greetings NONE = new Greetings(List.of());

    private static final int HEAD = 4;

    private final WordSearch search;
    private final int[][] heads; // the first symbols of each word
    private final boolean[] begins = new boolean[1 << Character.SIZE]; // by character: whether a word may begin with it
    private final boolean[] goesOn = new boolean[1 << Character.SIZE]; // and whether it may be the next one then

    Greetings(List<String> words) {
        WordSearch.Builder builder = new WordSearch.Builder();
        words.forEach(word -> builder.add(word, 1));
        search = builder.build();
        heads = words.stream().map(Greetings::headOf).toArray(int[][]::new);
        for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
            for (int[] head : heads) {
                begins[unit] |= isLike((char) unit, head[0]);
                goesOn[unit] |= head.length == 1 || !isPlain((char) unit) || isLike((char) unit, head[1]);
            }
        }
    }

    /** Linear in the text. */
    boolean in(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (begins[text.charAt(i)] && (i + 1 == length || goesOn[text.charAt(i + 1)]) && mayBeAt(i, text)) {
                return search.in(text) != 0;
            }
        }
        return false;
    }

    private boolean mayBeAt(int start, String text) {
        for (int[] head : heads) {
            int at = 0;
            while (at < head.length && start + at < text.length() && isLike(text.charAt(start + at), head[at])) {
                at++;
            }
            if (at == head.length || (start + at < text.length() && !isPlain(text.charAt(start + at)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character is a symbol, or must be looked at by the search to tell. */
    private static boolean isLike(char unit, int symbol) {
        return WordSymbols.folded(unit) == symbol || (Character.isSurrogate(unit) && !Character.isBmpCodePoint(symbol));
    }

    /** Whether a character is one symbol, and one that is seen. */
    private static boolean isPlain(char unit) {
        return !Character.isSurrogate(unit) && !WordSymbols.isUnseen(unit);
    }

    /** Up to the first blank: blanks are folded. */
    private static int[] headOf(String word) {
        return word.codePoints()
                .map(WordSymbols::folded)
                .filter(symbol -> !WordSymbols.isUnseen(symbol))
                .takeWhile(symbol -> symbol != ' ')
                .limit(HEAD)
                .toArray();
    }
}
