package io.groundswell.bench.contest;

import io.groundswell.bench.load.CampaignCount;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drains a backlog. Each is made for one assignment, in a process of its own, and ends with that. */
interface Contestant extends AutoCloseable {

    /**
     * Does all the work, until everything that it leads to is where it should be.
     *
     * @return the posts taken in, completeness markers not among them
     */
    long drain() throws Exception;

    /** What was counted in the hour of the assignment. Asked once, when the work is done and measured. */
    List<TagCount> topThree() throws Exception;

    /** What was counted of the load's campaign; null if it counts none. Asked likewise. */
    default @Nullable CampaignCount campaign() {
        return null;
    }

    /** Bytes on topics of its own; null if it has none. */
    default @Nullable Long internalBytes() throws Exception {
        return null;
    }

    /** Bytes on disk; null if it keeps nothing there. */
    default @Nullable Long stateBytes() throws Exception {
        return null;
    }

    /** What is left on its heap after a full collection; null if that says nothing of it. */
    default @Nullable Long liveHeapBytes() {
        return null;
    }

    /** What it read back of what an earlier process had kept; null if it began anew. */
    default @Nullable Restored restored() throws Exception {
        return null;
    }

    /** What this process, and any other that works for it, have used. */
    default ProcessFigures figures() {
        return ProcessFigures.ofThisProcess();
    }

    @Override
    default void close() throws IOException {}
}
