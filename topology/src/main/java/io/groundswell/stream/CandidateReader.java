package io.groundswell.stream;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Observation;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link CandidateWriter} wrote, in the same order; what was written once becomes one object. */
final class CandidateReader {
    private final ByteReader reader;
    private final ConductReader conducts;
    private final List<String> tags = new ArrayList<>();
    private final List<String> forms = new ArrayList<>(); // by tag, the last one read, at first the tag itself
    private final List<Conduct> toldOf = new ArrayList<>(); // by tag, the last one read
    private final List<Subject> subjects = new ArrayList<>();
    private int expectedNumber;

    private record Subject(int number, String tag, String form, int firstSeenMinute, List<Expected> windows) {}

    private record Expected(Window window, Expectation expectation) {}

    CandidateReader(ByteReader reader) {
        this.reader = reader;
        this.conducts = new ConductReader(reader);
    }

    /** The candidates that follow are those of a slide. */
    void beginSlide() {
        expectedNumber = 0;
    }

    Candidate next() {
        int row = reader.getSignedInt();
        int number = expectedNumber + (row >> 2);
        if (number == subjects.size()) {
            subjects.add(subject());
        }
        expectedNumber = number + 1;
        Subject of = subjects.get(number);
        if ((row & 2) != 0) {
            toldOf.set(of.number, conducts.next());
        }
        boolean fell = (row & 1) == 1;
        Conduct conduct = toldOf.get(of.number);
        return new Candidate(of.tag, of.form, of.firstSeenMinute, observed(of.windows), conduct, fell);
    }

    List<Observation> observations() {
        return observed(expectations());
    }

    private Subject subject() {
        int tag = reader.getInt();
        if (tag == tags.size()) {
            String key = reader.getString();
            tags.add(key);
            forms.add(key);
            toldOf.add(Conduct.NONE);
        }
        String form = reader.getOptional();
        if (form != null) {
            forms.set(tag, form);
        }
        return new Subject(tag, tags.get(tag), forms.get(tag), reader.getSignedInt(), expectations());
    }

    private List<Observation> observed(List<Expected> windows) {
        Observation[] observations = new Observation[windows.size()];
        for (int i = 0; i < observations.length; i++) {
            Expected expected = windows.get(i);
            observations[i] = new Observation(expected.window, reader.getInt(), expected.expectation);
        }
        return List.of(observations);
    }

    private List<Expected> expectations() {
        Expected[] windows = new Expected[reader.getInt()];
        for (int i = 0; i < windows.length; i++) {
            Window window = windowOf(reader.getInt());
            windows[i] = new Expected(
                    window,
                    new Expectation(reader.getDouble(), reader.getDouble(), reader.getDouble(), reader.getDouble()));
        }
        return List.of(windows);
    }

    private static Window windowOf(int minutes) {
        for (Window window : Window.values()) {
            if (window.minutes() == minutes) {
                return window;
            }
        }
        throw new IllegalArgumentException("a candidate block tells of a window of " + minutes + " minutes");
    }
}
