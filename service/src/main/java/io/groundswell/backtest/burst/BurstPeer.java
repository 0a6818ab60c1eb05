package io.groundswell.backtest.burst;

import java.util.Map;

/** A peer's formula over posts. It takes them by ascending minute, and is asked after each minute, also one without any. */
public interface BurstPeer {

    /** The name in reports, in lower case. */
    String name();

    /** Takes in a post. */
    void take(TaggedPost post);

    /** The tags it lists once a minute's posts are in, with their scores: those that are over its own threshold. */
    Map<String, Double> listed(int minute);
}
