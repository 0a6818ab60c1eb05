package io.groundswell.backtest.burst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drawn timelines: each character is a minute; a letter is the author of a post with the tag, a point nobody's. */
final class Drawn {
    static final String TAG = "fishtv";

    /** 2016-09-22T08:00Z. */
    static final int ONSET = 24_575_520;

    private Drawn() {}

    static LabelledBurst burst() {
        return burst(ONSET);
    }

    static LabelledBurst burst(int onsetMinute) {
        return new LabelledBurst(TAG, TAG, LocalDate.of(2016, 9, 22), onsetMinute);
    }

    static List<TaggedPost> posts(int fromMinute, String timeline) {
        List<TaggedPost> posts = new ArrayList<>();
        for (int i = 0; i < timeline.length(); i++) {
            if (timeline.charAt(i) != '.') {
                posts.add(new TaggedPost(fromMinute + i, timeline.substring(i, i + 1), Set.of(TAG)));
            }
        }
        return posts;
    }
}
