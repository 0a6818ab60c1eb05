package io.groundswell.bench.load;

/** One record for the posts topic. Its arrays belong to whoever asked for it. */
public final class LoadRecord {
    private final byte[] key;
    private final byte[] value;
    private final long arrivedMs;

    LoadRecord(byte[] key, byte[] value, long arrivedMs) {
        this.key = key;
        this.value = value;
        this.arrivedMs = arrivedMs;
    }

    /** The post's id in UTF-8. */
    public byte[] key() {
        return key;
    }

    /** A PostEvent in Confluent's wire format. */
    public byte[] value() {
        return value;
    }

    /** When it arrives, epoch milliseconds; never falls from one record to the next. */
    public long arrivedMs() {
        return arrivedMs;
    }
}
