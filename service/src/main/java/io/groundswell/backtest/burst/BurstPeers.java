package io.groundswell.backtest.burst;

import java.util.List;

/** The peers that are run over posts, in the order of reports. */
public final class BurstPeers {

    private BurstPeers() {}

    /** One of each, that has seen nothing yet. */
    public static List<BurstPeer> all() {
        return List.of(new MastodonTrends());
    }
}
