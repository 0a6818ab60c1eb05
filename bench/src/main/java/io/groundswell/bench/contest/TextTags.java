package io.groundswell.bench.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tags of a text as a textbook finds them: what follows a hash sign, in lower case. */
final class TextTags {
    private TextTags() {}

    static List<String> of(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            return List.of();
        }
        List<String> tags = new ArrayList<>();
        while (hash >= 0) {
            int end = hash + 1;
            while (end < text.length() && PostScan.isOfTag(text.charAt(end))) {
                end++;
            }
            if (end > hash + 1) {
                tags.add(text.substring(hash + 1, end).toLowerCase(Locale.ROOT));
            }
            hash = text.indexOf('#', end);
        }
        return tags;
    }
}
