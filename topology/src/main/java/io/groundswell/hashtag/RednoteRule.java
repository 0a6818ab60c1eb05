package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.hasHash;
import static io.groundswell.hashtag.Characters.isHash;

import java.util.ArrayList;
import java.util.List;

/**
 * RedNote's topics: {@code #name[话题]#}, spaces and emoji in the name allowed, one topic right behind another too.
 *
 * <p>The name begins behind the last hash sign before the marker and lies on one line. A plain {@code #name} is no topic:
 * the platform's own lists leave it out.
 */
final class RednoteRule implements HashtagRule {

    @Override
    public List<String> find(String text) {
        if (!hasHash(text) || text.indexOf('[') < 0) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        int nameStart = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHash(c)) {
                nameStart = i + 1;
            } else if (c == '\n' || c == '\r') {
                nameStart = -1;
            } else if (c == '[' && nameStart >= 0) {
                int closing = closingHash(text, i);
                if (closing > 0) {
                    addUnlessBlank(text.substring(nameStart, i), forms);
                    nameStart = -1;
                    i = closing;
                }
            }
        }
        return forms;
    }

    /** The index of the hash sign behind a marker that starts here; −1 if none does. */
    private static int closingHash(String text, int at) {
        for (String marker : SurfaceForm.MARKERS) {
            int behind = at + marker.length();
            if (text.startsWith(marker, at) && behind < text.length() && isHash(text.charAt(behind))) {
                return behind;
            }
        }
        return -1;
    }

    private static void addUnlessBlank(String name, List<String> forms) {
        String form = name.strip();
        if (!form.isEmpty()) {
            forms.add(form);
        }
    }
}
