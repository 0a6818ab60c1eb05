package io.groundswell.block;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a candidate says otherwise than it did before, or all of it, and then its people. A tag, and how it is used, is
 * told once for all its scopes; tags are numbered from 0 in the order in which they are told. Not thread-safe.
 */
final class CandidateWriter {
    /** People were taken away since the slide before. */
    static final int FELL = 1;

    /** The conduct follows. */
    static final int CONDUCT = 2;

    /** The conduct is what was told last of the tag, in another scope. */
    static final int CONDUCT_OF_TAG = 4;

    static final int FORM = 8;
    static final int FIRST_SEEN = 16;
    static final int EXPECTATIONS = 32;

    private final Map<String, Tag> tags = new HashMap<>();
    private final ConductWriter conducts = new ConductWriter();

    /** A tag that was told. */
    static final class Tag {
        private final int number;
        private Conduct conduct = Conduct.NONE; // as told last, in whatever scope

        private Tag(int number) {
            this.number = number;
        }
    }

    /** Writes which tag is told of, its text if that is told for the first time. */
    Tag putTag(ByteWriter out, String text) {
        Tag known = tags.get(text);
        Tag tag = known == null ? new Tag(tags.size()) : known;
        out.putVar(tag.number);
        if (known == null) {
            tags.put(text, tag);
            out.putString(text);
        }
        return tag;
    }

    /** Whether a tag was told. */
    @Nullable Tag tagOf(String text) {
        return tags.get(text);
    }

    /** In what a candidate differs from what was told of it in the scope, a bit each; in everything from what was not. */
    static int changesOf(@Nullable Tag tag, @Nullable Candidate before, Candidate now) {
        String form = before == null ? now.tag() : before.form();
        return (now.fell() ? FELL : 0)
                | conductOf(tag, before, now.conduct())
                | (now.form().equals(form) ? 0 : FORM)
                | (before != null && now.firstSeenMinute() == before.firstSeenMinute() ? 0 : FIRST_SEEN)
                | (before != null && expectationsOf(now).equals(expectationsOf(before)) ? 0 : EXPECTATIONS);
    }

    @SuppressWarnings("ReferenceEquality") // it is counted anew where it changed: an equal one is at worst told anew
    private static int conductOf(@Nullable Tag tag, @Nullable Candidate before, Conduct now) {
        if (before != null && now == before.conduct()) {
            return 0;
        }
        return tag != null && now == tag.conduct ? CONDUCT_OF_TAG : CONDUCT;
    }

    private static Expectations expectationsOf(Candidate candidate) {
        return candidate.observations().expectations();
    }

    /** Writes the changes, and the people by window. */
    void put(ByteWriter out, Tag tag, int changes, Candidate now) {
        if ((changes & CONDUCT) != 0) {
            conducts.put(out, now.conduct());
            tag.conduct = now.conduct();
        }
        if ((changes & FORM) != 0) {
            out.putString(now.form());
        }
        if ((changes & FIRST_SEEN) != 0) {
            out.putSigned(now.firstSeenMinute());
        }
        if ((changes & EXPECTATIONS) != 0) {
            putExpectations(out, expectationsOf(now));
        }
        putPeople(out, now.observations());
    }

    static void putObservations(ByteWriter out, Observations observations) {
        putExpectations(out, observations.expectations());
        putPeople(out, observations);
    }

    private static void putPeople(ByteWriter out, Observations observations) {
        out.putVar(observations.hour()).putVar(observations.threeHours());
    }

    private static void putExpectations(ByteWriter out, Expectations expectations) {
        putExpectation(out, expectations.hour());
        putExpectation(out, expectations.threeHours());
    }

    private static void putExpectation(ByteWriter out, Expectation expectation) {
        out.putDouble(expectation.level())
                .putDouble(expectation.season())
                .putDouble(expectation.weightHours())
                .putDouble(expectation.dispersion());
    }
}
