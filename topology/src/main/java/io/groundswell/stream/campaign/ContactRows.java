package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.ContactChange;
import io.groundswell.block.ContactCodec;
import io.groundswell.welcome.Contact;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The contacts of a partition, by the author whose welcome they concern and by campaign. A contact is a row's key, so that
 * it is there once however often it is told. Reading an author O(contacts of the author).
 */
final class ContactRows {
    private static final BytesSerializer KEYS = new BytesSerializer();
    private static final byte[] THERE = {};

    private final KeyValueStore<Bytes, byte[]> store;

    ContactRows(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    Set<Contact> of(String campaign, long subject) {
        Set<Contact> contacts = new HashSet<>();
        byte[] prefix = prefix(campaign, subject).toBytes();
        try (KeyValueIterator<Bytes, byte[]> rows = store.prefixScan(Bytes.wrap(prefix), KEYS)) {
            while (rows.hasNext()) {
                ByteReader row = new ByteReader(rows.next().key.get()).skip(prefix.length);
                contacts.add(ContactCodec.decode(subject, row));
            }
        }
        return contacts;
    }

    void put(ContactChange change) {
        Bytes key = keyOf(change);
        if (change.begins()) {
            store.put(key, THERE);
        } else {
            store.delete(key);
        }
    }

    private static Bytes keyOf(ContactChange change) {
        Contact contact = change.contact();
        return Bytes.wrap(prefix(change.campaign(), contact.subject())
                .putRaw(ContactCodec.encode(contact))
                .toBytes());
    }

    private static ByteWriter prefix(String campaign, long subject) {
        return new ByteWriter(80).putLong(subject).putBytes(campaign.getBytes(StandardCharsets.UTF_8));
    }
}
