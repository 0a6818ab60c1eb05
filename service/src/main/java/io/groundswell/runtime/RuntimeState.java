package io.groundswell.runtime;

/** How the streams of this process are. */
public enum RuntimeState {
    /** Not yet running for the first time. */
    STARTING,
    RUNNING,
    /** Partitions change hands, or state is restored; answers may be missing. */
    REBALANCING,
    STOPPED,
    /** Stopped by an error that is kept. */
    FAILED
}
