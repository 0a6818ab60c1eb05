package io.groundswell.trend.tally;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.Recount;
import io.groundswell.conduct.Sharpness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conduct of tags, by going through all that is known each time anew. */
final class NaiveConduct {
    private final Sharpness sharpness;
    private final List<Note> notes = new ArrayList<>();

    record Note(String tag, LeftOut reason, int minute) {}

    NaiveConduct(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    void leaveOut(String tag, LeftOut reason, int minute) {
        notes.add(new Note(tag, reason, minute));
    }

    void forgetTagsBut(Set<String> held) {
        notes.removeIf(note -> !held.contains(note.tag));
    }

    Conduct of(String tag, List<Mention> counted, int endMinute) {
        int hour = Math.floorDiv(endMinute - 1, 60);
        List<Mention> posts = counted.stream()
                .filter(mention -> mention.tag().equals(tag) && Recount.isRecent(mention.minute(), hour))
                .toList();
        return new Recount(sharpness, posts).with(leftOut(tag, hour));
    }

    private Map<LeftOut, Integer> leftOut(String tag, int hour) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (Note note : notes) {
            if (note.tag.equals(tag) && Recount.isRecent(note.minute, hour)) {
                leftOut.merge(note.reason, 1, Integer::sum);
            }
        }
        return leftOut;
    }
}
