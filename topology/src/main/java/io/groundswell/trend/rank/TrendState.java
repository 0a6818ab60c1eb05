package io.groundswell.trend.rank;

/** Where a tag stands in its rise and fall. {@link Episode} has the transitions. */
public enum TrendState {
    /** Surprising, confirmed by a second slide. */
    EMERGING(0),
    /** Surprising beyond chance among all tags, with more people, in half of the last slides. */
    TRENDING(1),
    /** Still surprising, but clearly below its largest number of people. */
    PEAKED(2),
    /** No longer surprising. */
    COOLING(3),
    /** Quiet for long: the episode is over, or none has begun. */
    ENDED(4);

    private final byte code;

    TrendState(int code) {
        this.code = (byte) code;
    }

    /** Whether the tag is on its way up. */
    public boolean isRising() {
        return this == EMERGING || this == TRENDING;
    }

    /** By which stored state tells it; never reused. */
    public byte code() {
        return code;
    }

    /** The state of a {@link #code}. */
    public static TrendState ofCode(byte code) {
        for (TrendState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no trend state has the code " + code);
    }
}
