package io.groundswell.welcome;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells whether a text holds a word of welcome. Asked about every post with a tag, so a glance at where words may begin turns most
 * texts away before {@link WordSearch} looks at them. Immutable.
 */
final class Greetings {
    /** Of a lexicon without words of welcome. */
    static final Greetings NONE = new Greetings(List.of());

    private static final int HEAD = 4;

    private final WordSearch search;
    private final List<Beginning> beginnings;
    private final char[] places =
            new char[1 << Character.SIZE]; // by character: where in the list its beginning is, plus one
    private final boolean[] goesOn =
            new boolean[1 << Character.SIZE]; // whether a character may be the second of a word

    /**
     * How some words begin.
     *
     * @param anywhere whether they may begin within a word
     * @param heads the first symbols of each
     */
    private record Beginning(boolean anywhere, List<int[]> heads) {}

    Greetings(List<String> words) {
        WordSearch.Builder builder = new WordSearch.Builder();
        words.forEach(word -> builder.add(word, 1));
        search = builder.build();
        List<int[]> heads = words.stream().map(Greetings::headOf).toList();
        beginnings = heads.stream()
                .collect(Collectors.groupingBy(head -> placeOf(head[0]), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Greetings::beginning)
                .toList();
        for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
            for (int place = 0; place < beginnings.size(); place++) {
                if (isLike((char) unit, beginnings.get(place).heads.get(0)[0])) {
                    places[unit] = (char) (place + 1);
                }
            }
            for (int[] head : heads) {
                goesOn[unit] |= head.length == 1 || !isPlain((char) unit) || isLike((char) unit, head[1]);
            }
        }
    }

    /** Linear in the text. */
    boolean in(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int place = places[text.charAt(i)];
            if (place != 0
                    && (i + 1 == length || goesOn[text.charAt(i + 1)])
                    && mayBeAt(i, text, beginnings.get(place - 1))) {
                return search.in(text) != 0;
            }
        }
        return false;
    }

    /** Symbols beyond the first plane are one: a text has them as pairs. */
    private static int placeOf(int symbol) {
        return Math.min(symbol, Character.MIN_SUPPLEMENTARY_CODE_POINT);
    }

    private static Beginning beginning(List<int[]> heads) {
        int first = heads.get(0)[0];
        return new Beginning(!Character.isBmpCodePoint(first) || !WordSymbols.isOfWord(first), heads);
    }

    private static boolean mayBeAt(int start, String text, Beginning beginning) {
        if (!beginning.anywhere && start > 0 && isWithinWord(text.charAt(start - 1))) {
            return false;
        }
        for (int i = 0; i < beginning.heads.size(); i++) {
            int[] head = beginning.heads.get(i);
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

    /** Whether what follows a character goes on with its word. */
    private static boolean isWithinWord(char before) {
        return isPlain(before) && WordSymbols.isOfWord(WordSymbols.folded(before));
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
