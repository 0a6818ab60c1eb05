package io.groundswell.feed;

/** What a feed has done so far; grows on the feeding thread. */
public final class FeedCount {

    private long sent;
    private long sentBytes;
    private long passedOver;

    void send(int bytes) {
        sent++;
        sentBytes += bytes;
    }

    void passOver() {
        passedOver++;
    }

    /** Posts handed to the client; written once {@link PostProducer#flush} has returned. */
    public long sent() {
        return sent;
    }

    /** Keys and values of those, before compression. */
    public long sentBytes() {
        return sentBytes;
    }

    /** Posts that the topic held already. */
    public long passedOver() {
        return passedOver;
    }

    /** All posts that came by. */
    public long posts() {
        return sent + passedOver;
    }
}
