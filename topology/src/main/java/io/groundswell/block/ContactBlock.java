package io.groundswell.block;

import io.groundswell.welcome.Contact;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of the {@code campaign-contacts} topic: what one partition of authors has to say to another of their contacts.
 *
 * @param speaker the partition that speaks
 * @param closedThrough the end of the last slide it has closed, exclusive
 * @param changes in the order of the minutes in which they take effect
 */
public record ContactBlock(int speaker, int closedThrough, List<Stamped<ContactChange>> changes) {
    private static final int VERSION = 1;
    private static final int BYTES_PER_CHANGE = 64;

    /** The block in bytes. */
    public byte[] encode() {
        ByteWriter writer = new ByteWriter(16 + changes.size() * BYTES_PER_CHANGE)
                .put(VERSION)
                .putVar(speaker)
                .putSigned(closedThrough)
                .putVar(changes.size());
        for (Stamped<ContactChange> change : changes) {
            writer.putSigned(change.minute())
                    .put(change.said().begins() ? 1 : 0)
                    .putString(change.said().campaign())
                    .putLong(change.said().contact().subject())
                    .putRaw(ContactCodec.encode(change.said().contact()));
        }
        return writer.toBytes();
    }

    /**
     * What {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if another release wrote it in another format
     */
    public static ContactBlock decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "campaign-contacts block");
        int speaker = reader.getInt();
        int closedThrough = reader.getSignedInt();
        List<Stamped<ContactChange>> changes = new ArrayList<>();
        for (int left = reader.getInt(); left > 0; left--) {
            int minute = reader.getSignedInt();
            boolean begins = reader.get() == 1;
            String campaign = reader.getString();
            Contact contact = ContactCodec.decode(reader.getLong(), reader);
            changes.add(new Stamped<>(minute, new ContactChange(campaign, contact, begins)));
        }
        return new ContactBlock(speaker, closedThrough, changes);
    }
}
