package io.groundswell.block;

import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.Contact;

/** Contacts in bytes, equal for equal ones; without the subject, which stands beside them. */
public final class ContactCodec {
    private static final Cohort[] COHORTS = Cohort.values();
    private static final int ARRIVED = 1;
    private static final int ANSWERED = 2;
    private static final int GAVE = 3;
    private static final int CO_HOSTED = 4;

    private ContactCodec() {}

    /** All of a contact but its subject. */
    public static byte[] encode(Contact contact) {
        ByteWriter writer = new ByteWriter(48);
        if (contact instanceof Contact.Arrived arrived) {
            writer.put(ARRIVED)
                    .putLong(arrived.atMs())
                    .put(arrived.cohort().ordinal())
                    .putOptional(arrived.language());
        } else if (contact instanceof Contact.Answered answered) {
            writer.put(ANSWERED)
                    .putLong(answered.atMs())
                    .putLong(answered.post())
                    .putLong(answered.by())
                    .put(answered.cohort().ordinal())
                    .putOptional(answered.language());
        } else if (contact instanceof Contact.Gave gave) {
            writer.put(GAVE).putLong(gave.to());
        } else if (contact instanceof Contact.CoHosted session) {
            writer.put(CO_HOSTED).putLong(session.post()).put(session.cohort().ordinal());
        }
        return writer.toBytes();
    }

    /**
     * Reads on behind what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it is of a kind that this build does not know
     */
    public static Contact decode(long subject, ByteReader reader) {
        int kind = reader.get();
        return switch (kind) {
            case ARRIVED -> new Contact.Arrived(subject, reader.getLong(), COHORTS[reader.get()], reader.getOptional());
            case ANSWERED -> {
                long atMs = reader.getLong();
                long post = reader.getLong();
                long by = reader.getLong();
                yield new Contact.Answered(subject, by, COHORTS[reader.get()], atMs, post, reader.getOptional());
            }
            case GAVE -> new Contact.Gave(subject, reader.getLong());
            case CO_HOSTED -> new Contact.CoHosted(subject, reader.getLong(), COHORTS[reader.get()]);
            default ->
                throw new IllegalArgumentException("contact has kind " + kind + ", which this build does not know");
        };
    }
}
