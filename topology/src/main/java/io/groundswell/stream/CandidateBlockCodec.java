package io.groundswell.stream;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link CandidateBlock} in bytes. Most of what a slide says of a tag was said by the slide before: tag, form and
 * expectation are written once a block, and again when they change; a candidate is a reference to them beside its people
 * per window.
 */
final class CandidateBlockCodec {
    private static final int VERSION = 4;

    private CandidateBlockCodec() {}

    static byte[] encode(CandidateBlock block) {
        ByteWriter writer = new ByteWriter(1024)
                .put(VERSION)
                .putVar(block.tallyPartition())
                .putSigned(block.closedThrough())
                .putVar(block.slides().size());
        CandidateWriter candidates = new CandidateWriter(writer, mostCandidates(block));
        for (ScopeSlide slide : block.slides()) {
            writer.putString(slide.scope()).putSigned(slide.endMinute()).putVar(slide.activeTags());
            candidates.putObservations(slide.activity());
            writer.putVar(slide.candidates().size());
            candidates.beginSlide(slide.scope());
            slide.candidates().forEach(candidates::put);
        }
        return writer.toBytes();
    }

    static CandidateBlock decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "candidate block");
        int tallyPartition = reader.getInt();
        int closedThrough = reader.getSignedInt();
        int count = reader.getInt();
        CandidateReader candidates = new CandidateReader(reader);
        List<ScopeSlide> slides = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            slides.add(slide(reader, candidates));
        }
        return new CandidateBlock(tallyPartition, closedThrough, slides);
    }

    private static int mostCandidates(CandidateBlock block) {
        return block.slides().stream()
                .mapToInt(slide -> slide.candidates().size())
                .max()
                .orElse(0);
    }

    private static ScopeSlide slide(ByteReader reader, CandidateReader candidates) {
        String scope = reader.getString();
        int endMinute = reader.getSignedInt();
        int activeTags = reader.getInt();
        var activity = candidates.observations();
        int count = reader.getInt();
        candidates.beginSlide();
        List<Candidate> told = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            told.add(candidates.next());
        }
        return new ScopeSlide(scope, endMinute, activity, activeTags, told);
    }
}
