package io.groundswell.stream;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Observation;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;

/** A {@link CandidateBlock} in bytes. */
final class CandidateBlockCodec {
    private static final int VERSION = 1;

    private CandidateBlockCodec() {}

    static byte[] encode(CandidateBlock block) {
        ByteWriter writer = new ByteWriter(256)
                .put(VERSION)
                .putVar(block.tallyPartition())
                .putSigned(block.closedThrough())
                .putVar(block.slides().size());
        for (ScopeSlide slide : block.slides()) {
            writer.putString(slide.scope()).putSigned(slide.endMinute()).putVar(slide.activeTags());
            putObservations(writer, slide.activity());
            writer.putVar(slide.candidates().size());
            for (Candidate candidate : slide.candidates()) {
                writer.putString(candidate.tag())
                        .putString(candidate.form())
                        .putSigned(candidate.firstSeenMinute())
                        .put(candidate.fell() ? 1 : 0);
                putObservations(writer, candidate.observations());
            }
        }
        return writer.toBytes();
    }

    static CandidateBlock decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "candidate block");
        int tallyPartition = reader.getInt();
        int closedThrough = reader.getSignedInt();
        int count = reader.getInt();
        List<ScopeSlide> slides = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            slides.add(slide(reader));
        }
        return new CandidateBlock(tallyPartition, closedThrough, slides);
    }

    private static ScopeSlide slide(ByteReader reader) {
        String scope = reader.getString();
        int endMinute = reader.getSignedInt();
        int activeTags = reader.getInt();
        List<Observation> activity = observations(reader);
        int count = reader.getInt();
        List<Candidate> candidates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String tag = reader.getString();
            String form = reader.getString();
            int firstSeen = reader.getSignedInt();
            boolean fell = reader.get() == 1;
            candidates.add(new Candidate(tag, form, firstSeen, observations(reader), fell));
        }
        return new ScopeSlide(scope, endMinute, activity, activeTags, candidates);
    }

    private static void putObservations(ByteWriter writer, List<Observation> observations) {
        writer.putVar(observations.size());
        for (Observation observation : observations) {
            Expectation expectation = observation.expectation();
            writer.putVar(observation.window().minutes())
                    .putVar(observation.people())
                    .putDouble(expectation.level())
                    .putDouble(expectation.season())
                    .putDouble(expectation.weightHours())
                    .putDouble(expectation.dispersion());
        }
    }

    private static List<Observation> observations(ByteReader reader) {
        int count = reader.getInt();
        List<Observation> observations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Window window = windowOf(reader.getInt());
            int people = reader.getInt();
            Expectation expectation =
                    new Expectation(reader.getDouble(), reader.getDouble(), reader.getDouble(), reader.getDouble());
            observations.add(new Observation(window, people, expectation));
        }
        return observations;
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
