package io.groundswell.feed.wave;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, from a resource file.
 *
 * @param phrases by part of the wave, with slots in braces
 * @param slots what may stand in a slot
 * @param topics background tags, most used first
 * @param tags the wave's own tags by part, each in the forms people write, most used first
 */
record Phrasebook(
        Map<Part, List<String>> phrases,
        Map<String, List<String>> slots,
        List<String> topics,
        Map<String, List<String>> tags) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final double COMMONEST_FORM = 0.6;

    Phrasebook {
        for (Part part : Part.values()) {
            for (String phrase : required(phrases.get(part), "phrases of " + part)) {
                Matcher slot = SLOT.matcher(phrase);
                while (slot.find()) {
                    required(slots.get(slot.group(1)), "slot " + slot.group(1) + " of '" + phrase + "'");
                }
            }
        }
    }

    /** The words of a language that has a resource file: {@code en} or {@code zh}. */
    static Phrasebook of(String language) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Phrasebook.class.getResourceAsStream(language + ".yaml")) {
            return yaml.readValue(in, Phrasebook.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the phrasebook " + language + " of the synthetic wave is broken", broken);
        }
    }

    String phrase(Part part, SplittableRandom random) {
        String phrase = any(required(phrases.get(part), "phrases of " + part), random);
        return SLOT.matcher(phrase)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        any(required(slots.get(slot.group(1)), "slot " + slot.group(1)), random)));
    }

    /** A form of one of the wave's tags: in most cases the first, else any. */
    String tag(String part, SplittableRandom random) {
        List<String> forms = required(tags.get(part), "tags of " + part);
        return random.nextDouble() < COMMONEST_FORM ? forms.get(0) : any(forms, random);
    }

    /** A background tag by rank: the topics, then each topic with each place, then over again. */
    String chatterTag(int rank) {
        int topic = rank % topics.size();
        int place = rank / topics.size();
        List<String> places = required(slots.get("place"), "slot place");
        return place == 0 ? topics.get(topic) : topics.get(topic) + places.get((place - 1) % places.size());
    }

    private static String any(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> required(@Nullable List<String> list, String what) {
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException(what + " are missing in the phrasebook");
        }
        return list;
    }
}
