package io.groundswell.stream.step;

/** How far slides are closed: the end of the last one that is, a minute, exclusive. */
public final class SlideEnd {
    /** Before the first slide. */
    public static final int NONE = Integer.MIN_VALUE;

    private SlideEnd() {}
}
