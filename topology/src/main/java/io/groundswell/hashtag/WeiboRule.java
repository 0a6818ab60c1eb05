package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.hasHash;
import static io.groundswell.hashtag.Characters.isHash;
import static io.groundswell.hashtag.Characters.isMeaningful;
import static io.groundswell.hashtag.Characters.nextHash;

import java.util.ArrayList;
import java.util.List;

/**
 * Weibo's topics: {@code #name#}, spaces and punctuation in the name allowed, and {@code #name[超话]#} for super topics.
 *
 * <p>Hash signs pair up from left to right within a line. A hash sign cannot open a topic if nothing with a meaning of its
 * own stands between it and the next (the next may then), nor if it lies in an address; it can close one there.
 */
final class WeiboRule implements HashtagRule {

    @Override
    public List<String> find(String text) {
        if (!hasHash(text)) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        Addresses addresses = new Addresses(text);
        int open = nextHash(text, 0);
        while (open >= 0) {
            int close = nextHash(text, open + 1);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + 1, close);
            if (isName(name) && !addresses.overlap(open, open + 1)) {
                forms.add(SurfaceForm.of(name));
                close = nextHash(text, close + 1);
            }
            open = close;
        }
        return forms;
    }

    private static boolean isName(String name) {
        return name.indexOf('\n') < 0 && SurfaceForm.of(name).codePoints().anyMatch(c -> !isHash(c) && isMeaningful(c));
    }
}
