package io.groundswell.block;

import static io.groundswell.block.CandidateWriter.CONDUCT;
import static io.groundswell.block.CandidateWriter.CONDUCT_OF_TAG;
import static io.groundswell.block.CandidateWriter.EXPECTATIONS;
import static io.groundswell.block.CandidateWriter.FELL;
import static io.groundswell.block.CandidateWriter.FIRST_SEEN;
import static io.groundswell.block.CandidateWriter.FORM;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Observation;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link CandidateWriter} wrote, in the same order; what was written once becomes one object. */
final class CandidateReader {
    private final List<Tag> tags = new ArrayList<>();
    private final ConductReader conducts = new ConductReader();

    /** A tag that was told. */
    static final class Tag {
        private final String text;
        private Conduct conduct = Conduct.NONE; // as told last, in whatever scope

        private Tag(String text) {
            this.text = text;
        }
    }

    private record Expected(Window window, Expectation expectation) {}

    Tag tag(ByteReader in) {
        int number = in.getInt();
        if (number == tags.size()) {
            tags.add(new Tag(in.getString()));
        }
        return tags.get(number);
    }

    /**
     * Reads a candidate of a tag.
     *
     * @param changes what it says otherwise, a bit each
     * @param before what was told of it in the scope; null if nothing was
     */
    Candidate next(ByteReader in, Tag tag, int changes, @Nullable Candidate before) {
        Conduct conduct = conduct(in, tag, changes, before);
        String form = before == null ? tag.text : before.form();
        String formNow = (changes & FORM) != 0 ? in.getString() : form;
        int firstSeen = (changes & FIRST_SEEN) != 0 || before == null ? in.getSignedInt() : before.firstSeenMinute();
        List<Observation> observations = (changes & EXPECTATIONS) != 0 || before == null
                ? observations(in)
                : observedAgain(in, before.observations());
        return new Candidate(tag.text, formNow, firstSeen, observations, conduct, (changes & FELL) != 0);
    }

    private Conduct conduct(ByteReader in, Tag tag, int changes, @Nullable Candidate before) {
        if ((changes & CONDUCT) != 0) {
            tag.conduct = conducts.next(in);
        }
        return (changes & (CONDUCT | CONDUCT_OF_TAG)) != 0 || before == null ? tag.conduct : before.conduct();
    }

    static List<Observation> observations(ByteReader in) {
        Expected[] windows = in.getAll(Expected[]::new, CandidateReader::expected);
        Observation[] observations = new Observation[windows.length];
        for (int i = 0; i < windows.length; i++) {
            observations[i] = new Observation(windows[i].window, in.getInt(), windows[i].expectation);
        }
        return List.of(observations);
    }

    /** Other people in the same windows. */
    private static List<Observation> observedAgain(ByteReader in, List<Observation> before) {
        Observation[] observations = new Observation[before.size()];
        for (int i = 0; i < observations.length; i++) {
            Observation seen = before.get(i);
            observations[i] = new Observation(seen.window(), in.getInt(), seen.expectation());
        }
        return List.of(observations);
    }

    private static Expected expected(ByteReader in) {
        Window window = Window.ofMinutes(in.getInt());
        return new Expected(window, new Expectation(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble()));
    }
}
