package io.groundswell.backtest.peer;

import io.groundswell.backtest.Detector;
import java.util.List;

/** The peers, in the order of reports. */
public final class Peers {

    private Peers() {}

    /** One of each. */
    public static List<Detector> all() {
        return List.of(new Mastodon(), new Misskey(), new Gnip(), new SigniTrend(), new RollingZ());
    }
}
