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
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
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
        Expectations expectations = (changes & EXPECTATIONS) != 0 || before == null
                ? expectations(in)
                : before.observations().expectations();
        return new Candidate(tag.text, formNow, firstSeen, observed(in, expectations), conduct, (changes & FELL) != 0);
    }

    private Conduct conduct(ByteReader in, Tag tag, int changes, @Nullable Candidate before) {
        if ((changes & CONDUCT) != 0) {
            tag.conduct = conducts.next(in);
        }
        return (changes & (CONDUCT | CONDUCT_OF_TAG)) != 0 || before == null ? tag.conduct : before.conduct();
    }

    static Observations observations(ByteReader in) {
        return observed(in, expectations(in));
    }

    private static Observations observed(ByteReader in, Expectations expectations) {
        return new Observations(expectations, in.getInt(), in.getInt());
    }

    private static Expectations expectations(ByteReader in) {
        return new Expectations(expectation(in), expectation(in));
    }

    private static Expectation expectation(ByteReader in) {
        return new Expectation(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }
}
