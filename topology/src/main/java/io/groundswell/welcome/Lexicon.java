package io.groundswell.welcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what a text is about by the words in it. English words and phrases count as whole words, in any case; Chinese ones
 * wherever they stand. Plurals and other forms count as they are listed. Immutable.
 */
public final class Lexicon {
    /** The topic whose words greet those who come. */
    public static final String WELCOME = "welcome";

    /** A bit for each. */
    static final int MOST_TOPICS = 60;

    private static final int MOST_WORDS = 1_000;
    private static final int LONGEST_WORD = 60;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile(".*[\\p{L}\\p{N}].*");

    private final List<String> names;
    private final WordSearch search;
    private final Greetings greetings;

    /**
     * What people may write about.
     *
     * @param name 1 to 40 lower-case letters, digits and hyphens, a letter first
     * @param english words and phrases without Chinese characters
     * @param chinese words with a Chinese character each
     */
    public record Topic(String name, List<String> english, List<String> chinese) {
        public Topic {
            english = List.copyOf(english);
            chinese = List.copyOf(chinese);
        }
    }

    /**
     * Makes a lexicon of topics.
     *
     * @throws DefinitionBroken if there are more than {@value #MOST_TOPICS}, a name stands twice or is none, a topic has no
     *     word or more than {@value #MOST_WORDS} of a language, or a word stands twice in it, is empty, longer than
     *     {@value #LONGEST_WORD} characters or of the other language
     */
    public Lexicon(List<Topic> topics) {
        if (topics.size() > MOST_TOPICS) {
            throw new DefinitionBroken("topics", topics.size() + " topics", "be at most " + MOST_TOPICS);
        }
        TreeMap<String, Topic> byName = new TreeMap<>();
        for (Topic topic : topics) {
            require(topic);
            if (byName.put(topic.name(), topic) != null) {
                throw new DefinitionBroken(topic.name(), topic.name(), "be given once");
            }
        }
        names = List.copyOf(byName.keySet());
        WordSearch.Builder words = new WordSearch.Builder();
        int number = 0;
        for (Topic topic : byName.values()) {
            long bit = 1L << number++;
            topic.english().forEach(word -> words.add(word, bit));
            topic.chinese().forEach(word -> words.add(word, bit));
        }
        search = words.build();
        Topic welcome = byName.get(WELCOME);
        greetings = welcome == null
                ? Greetings.NONE
                : new Greetings(Stream.concat(welcome.english().stream(), welcome.chinese().stream())
                        .toList());
    }

    /** The names of all topics, by alphabet. */
    public List<String> names() {
        return names;
    }

    /** The topics of a text, by alphabet; in time linear in its length. */
    public List<String> topicsOf(String text) {
        if (names.isEmpty()) {
            return List.of();
        }
        long found = search.in(text);
        List<String> topics = new ArrayList<>(Long.bitCount(found));
        for (long rest = found; rest != 0; rest &= rest - 1) {
            topics.add(names.get(Long.numberOfTrailingZeros(rest)));
        }
        return List.copyOf(topics);
    }

    /** Whether a text holds a word of {@value #WELCOME}; false if there is no such topic. Linear in its length. */
    public boolean greets(String text) {
        return greetings.in(text);
    }

    private static void require(Topic topic) {
        if (!NAME.matcher(topic.name()).matches()) {
            throw new DefinitionBroken(
                    topic.name(), topic.name(), "be 1 to 40 lower-case letters, digits and hyphens, a letter first");
        }
        if (topic.english().isEmpty() && topic.chinese().isEmpty()) {
            throw new DefinitionBroken(topic.name(), null, "have words: en or zh");
        }
        requireWords(topic.name() + ".en", topic.english(), false);
        requireWords(topic.name() + ".zh", topic.chinese(), true);
    }

    private static void requireWords(String name, List<String> words, boolean chinese) {
        if (words.size() > MOST_WORDS) {
            throw new DefinitionBroken(name, words.size() + " words", "be at most " + MOST_WORDS);
        }
        Set<List<Integer>> spellings = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String part = name + "[" + i + "]";
            if (word.length() > LONGEST_WORD
                    || !word.strip().equals(word)
                    || !LETTER_OR_DIGIT.matcher(word).matches()) {
                throw new DefinitionBroken(
                        part, word, "be a word of 1 to " + LONGEST_WORD + " characters, without blanks around it");
            }
            if (WordSymbols.isChinese(word) != chinese) {
                throw new DefinitionBroken(
                        part, word, chinese ? "have a Chinese character" : "have no Chinese character");
            }
            List<Integer> spelling = new ArrayList<>();
            WordSymbols.of(word, spelling::add);
            if (!spellings.add(spelling)) {
                throw new DefinitionBroken(part, word, "be given once");
            }
        }
    }
}
