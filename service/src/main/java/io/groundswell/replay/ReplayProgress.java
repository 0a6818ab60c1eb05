package io.groundswell.replay;

/** Is told how a replay comes along, by the thread that runs it. */
public interface ReplayProgress {
    /** So many posts are in the topic. */
    void filled(long posts);

    /** So many of the posts have been processed and committed. */
    void processed(long done, long posts);
}
