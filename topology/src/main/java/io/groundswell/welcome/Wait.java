package io.groundswell.welcome;

/**
 * How long somebody waited, to the bucket: {@code [lowMs, highMs)}.
 *
 * @param highMs exclusive; {@link Long#MAX_VALUE} if all that is known is that it was 24 hours or more
 */
public record Wait(long lowMs, long highMs) {
    /** 24 hours or more: whoever was answered later is not told from whoever was not answered at all. */
    public static final Wait OVER_A_DAY = new Wait(Granularity.DAY.ms(), Long.MAX_VALUE);

    /** Of a {@link WaitBuckets} number. */
    public static Wait ofBucket(int bucket) {
        return new Wait(WaitBuckets.lowMs(bucket), WaitBuckets.highMs(bucket));
    }
}
