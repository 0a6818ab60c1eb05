package io.groundswell.stream;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Observation;
import io.groundswell.trend.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the candidates of a block. What does not change from slide to slide is written where it is first referred to,
 * and numbered from 0 in that order, tags and subjects apart: a reference to the next free number is followed by what it
 * stands for. A subject is all of a candidate but its people, its tag's conduct and whether it fell. A row costs one look. Not
 * thread-safe.
 */
final class CandidateWriter {
    private final ByteWriter writer;
    private final ConductWriter conducts;
    private final Map<String, Tag> tags;
    private final Map<String, Integer> scopes = new HashMap<>();
    private int scope;
    private int subjects;
    private int expectedNumber;

    /** A tag of the block, with the form that was written last, at first the tag itself, and its subjects, one a scope. */
    private static final class Tag {
        private final int number;
        private String form;
        private boolean written;
        private Conduct conduct = Conduct.NONE; // as written last
        private @Nullable Subject first;

        Tag(String key, int number) {
            this.number = number;
            this.form = key;
        }

        Subject in(int scope) {
            for (Subject subject = first; subject != null; subject = subject.next) {
                if (subject.scope == scope) {
                    return subject;
                }
            }
            first = new Subject(scope, first);
            return first;
        }
    }

    /** The subject written last of a tag in a scope. Holds what it compares: to look at an earlier candidate costs more. */
    private static final class Subject {
        private final int scope;
        private final @Nullable Subject next;
        private int number = -1;
        private String form = "";
        private int firstSeenMinute;
        private Window[] windows = {};
        private Expectation[] expectations = {};

        Subject(int scope, @Nullable Subject next) {
            this.scope = scope;
            this.next = next;
        }

        void become(int newNumber, Candidate candidate) {
            number = newNumber;
            form = candidate.form();
            firstSeenMinute = candidate.firstSeenMinute();
            List<Observation> observations = candidate.observations();
            windows = new Window[observations.size()];
            expectations = new Expectation[observations.size()];
            for (int i = 0; i < windows.length; i++) {
                windows[i] = observations.get(i).window();
                expectations[i] = observations.get(i).expectation();
            }
        }

        /** Mostly the objects are the same, which is what their equality looks at first. */
        boolean isOf(Candidate candidate) {
            List<Observation> observations = candidate.observations();
            if (firstSeenMinute != candidate.firstSeenMinute()
                    || windows.length != observations.size()
                    || !form.equals(candidate.form())) {
                return false;
            }
            for (int i = 0; i < windows.length; i++) {
                Observation seen = observations.get(i);
                if (windows[i] != seen.window() || !expectations[i].equals(seen.expectation())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @param expectedTags about how many tags the candidates have */
    CandidateWriter(ByteWriter writer, int expectedTags) {
        this.writer = writer;
        this.conducts = new ConductWriter(writer);
        this.tags = new HashMap<>(2 * expectedTags);
    }

    /** The candidates that follow are those of a slide of a scope. */
    void beginSlide(String name) {
        scope = scopes.computeIfAbsent(name, added -> scopes.size());
        expectedNumber = 0;
    }

    /** A row: how far the number is from the one after the last row's, whether the conduct is news and the tag fell; then people. */
    void put(Candidate candidate) {
        Tag tag = tags.computeIfAbsent(candidate.tag(), key -> new Tag(key, tags.size()));
        Subject subject = tag.in(scope);
        boolean written = subject.isOf(candidate);
        if (!written) {
            subject.become(subjects++, candidate);
        }
        boolean news = !tag.conduct.equals(candidate.conduct());
        writer.putSigned((subject.number - expectedNumber) * 4L + (news ? 2 : 0) + (candidate.fell() ? 1 : 0));
        expectedNumber = subject.number + 1;
        if (!written) {
            putSubject(tag, candidate);
        }
        if (news) {
            conducts.put(candidate.conduct());
            tag.conduct = candidate.conduct();
        }
        List<Observation> observations = candidate.observations();
        for (int i = 0; i < observations.size(); i++) {
            writer.putVar(observations.get(i).people());
        }
    }

    void putObservations(List<Observation> observations) {
        putExpectations(observations);
        observations.forEach(observation -> writer.putVar(observation.people()));
    }

    private void putSubject(Tag tag, Candidate candidate) {
        writer.putVar(tag.number);
        if (!tag.written) {
            writer.putString(candidate.tag());
            tag.written = true;
        }
        writer.putOptional(candidate.form().equals(tag.form) ? null : candidate.form());
        tag.form = candidate.form();
        writer.putSigned(candidate.firstSeenMinute());
        putExpectations(candidate.observations());
    }

    private void putExpectations(List<Observation> observations) {
        writer.putVar(observations.size());
        for (Observation observation : observations) {
            Expectation expectation = observation.expectation();
            writer.putVar(observation.window().minutes())
                    .putDouble(expectation.level())
                    .putDouble(expectation.season())
                    .putDouble(expectation.weightHours())
                    .putDouble(expectation.dispersion());
        }
    }
}
