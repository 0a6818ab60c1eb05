package io.groundswell.block;

import io.groundswell.trend.Window;
import io.groundswell.trend.rank.Authenticity;
import io.groundswell.trend.rank.RankedTag;
import io.groundswell.trend.rank.Ranking;
import io.groundswell.trend.rank.TrendState;
import io.groundswell.trend.rank.WindowFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * Rankings in bytes, equal for equal ones: figures alone, since what is said of them follows from them. An update that says all of it
 * is four times as long.
 *
 * <pre>
 *   version  slide's end  tags, best first
 *   a tag:  key  form if it is another  state  since  first seen  score  windows  conduct  authenticity
 * </pre>
 */
public final class RankingCodec {
    private static final int VERSION = 1;
    private static final int EXPECTED_TAG_BYTES = 200;

    private RankingCodec() {}

    /** All of a ranking but its scope. */
    public static byte[] encode(Ranking ranking) {
        ByteWriter out = new ByteWriter(16 + EXPECTED_TAG_BYTES * ranking.tags().size())
                .put(VERSION)
                .putSigned(ranking.endMinute())
                .putVar(ranking.tags().size());
        ConductWriter conducts = new ConductWriter();
        for (RankedTag tag : ranking.tags()) {
            out.putString(tag.tag())
                    .putOptional(tag.form().equals(tag.tag()) ? null : tag.form())
                    .put(tag.state().code())
                    .putSigned(ranking.endMinute() - tag.sinceMinute())
                    .putSigned(ranking.endMinute() - tag.firstSeenMinute())
                    .putDouble(tag.score());
            putWindows(out, tag.windows());
            conducts.put(out, tag.conduct());
            putAuthenticity(out, tag.authenticity());
        }
        return out.toBytes();
    }

    /**
     * The ranking of a scope that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it is in another format
     */
    public static Ranking decode(String scope, byte[] bytes) {
        ByteReader in = new ByteReader(bytes).expectVersion(VERSION, "ranking");
        int endMinute = in.getSignedInt();
        ConductReader conducts = new ConductReader();
        int count = in.getInt();
        List<RankedTag> tags = new ArrayList<>();
        for (int rank = 1; rank <= count; rank++) {
            tags.add(tag(in, rank, endMinute, conducts));
        }
        return new Ranking(scope, endMinute, tags);
    }

    private static RankedTag tag(ByteReader in, int rank, int endMinute, ConductReader conducts) {
        String key = in.getString();
        String form = in.getOptional();
        return new RankedTag(
                rank,
                key,
                form == null ? key : form,
                TrendState.ofCode((byte) in.get()),
                endMinute - in.getSignedInt(),
                endMinute - in.getSignedInt(),
                in.getDouble(),
                List.of(in.getAll(WindowFigures[]::new, RankingCodec::window)),
                conducts.next(in),
                authenticity(in));
    }

    private static void putWindows(ByteWriter out, List<WindowFigures> windows) {
        out.putVar(windows.size());
        for (WindowFigures figures : windows) {
            out.putVar(figures.window().minutes())
                    .putVar(figures.observed())
                    .putDouble(figures.expected())
                    .putDouble(figures.dispersion())
                    .putDouble(figures.season())
                    .putDouble(figures.surge())
                    .putDouble(figures.z());
        }
    }

    private static WindowFigures window(ByteReader in) {
        return new WindowFigures(
                Window.ofMinutes(in.getInt()),
                in.getInt(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
    }

    /** Most tags keep all of their score, with nothing against them. */
    private static void putAuthenticity(ByteWriter out, Authenticity genuine) {
        boolean told = !genuine.equals(Authenticity.GENUINE);
        out.put(told ? 1 : 0);
        if (told) {
            out.putDouble(genuine.copied())
                    .putDouble(genuine.concentrated())
                    .putDouble(genuine.ephemeral())
                    .putDouble(genuine.q());
        }
    }

    private static Authenticity authenticity(ByteReader in) {
        return in.get() == 0
                ? Authenticity.GENUINE
                : new Authenticity(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }
}
