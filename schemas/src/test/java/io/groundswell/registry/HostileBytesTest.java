package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.groundswell.registry.UnreadableRecord.Kind;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.TrendUpdate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the bytes are, they are read or refused: nothing else is thrown, nothing hangs, no memory runs out. */
class HostileBytesTest {

    private static final int POST = 1;
    private static final int LATER_POST = 2;
    private static final int TREND = 3;
    private static final int TRIES = 30_000;

    /** What a later version may add and an earlier one must skip, each kind of value at least once. */
    private static final Schema LATER = LaterPosts.with("extra", """
            {"type":"record","name":"Extra","fields":[
              {"name":"next","type":["null","Extra"]},
              {"name":"many","type":{"type":"array","items":{"type":"array","items":"Extra"}}},
              {"name":"named","type":{"type":"map","values":["null","bytes","double","Extra"]}},
              {"name":"hash","type":{"type":"fixed","name":"Hash","size":7}},
              {"name":"mood","type":{"type":"enum","name":"Mood","symbols":["GOOD","BAD"]}},
              {"name":"flag","type":"boolean"}]}""");

    private LoopbackRegistry server;
    private AvroWireDeserializer<PostEvent> posts;
    private AvroWireDeserializer<TrendUpdate> trends;

    @BeforeEach
    void startRegistry() throws IOException {
        server = LoopbackRegistry.plain();
        holding(POST, PostEvent.getClassSchema());
        holding(LATER_POST, LATER);
        holding(TREND, TrendUpdate.getClassSchema());
        SchemaRegistry registry = new HttpSchemaRegistry(RegistrySettings.at(server.url()));
        posts = new AvroWireDeserializer<>(registry, PostEvent.class);
        trends = new AvroWireDeserializer<>(registry, TrendUpdate.class);
    }

    @AfterEach
    void stopRegistry() {
        server.close();
    }

    @Test
    @Timeout(120)
    void mutatedRecordsAreReadOrRefused() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = mutate(posts, WrittenBinary.random(POST, PostEvent.getClassSchema(), 50, seed), random, seed)
                + mutate(posts, WrittenBinary.random(LATER_POST, LATER, 50, seed), random, seed)
                + mutate(trends, WrittenBinary.random(TREND, TrendUpdate.getClassSchema(), 50, seed), random, seed);

        // Neither all nor none: the mutations do reach the values.
        assertThat(refused).as("seed %d", seed).isBetween(TRIES / 3, 3 * TRIES - TRIES / 3);
    }

    @Test
    @Timeout(120)
    void randomBytesAreReadOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            byte[] record = new byte[WireFormat.HEADER_BYTES + random.nextInt(60)];
            random.nextBytes(record);
            header(record, 1 + random.nextInt(3));
            isRefused(record[4] == TREND ? trends : posts, record, seed);
        }
    }

    @Test
    void randomHeadersAreRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] record = new byte[random.nextInt(12)];
            random.nextBytes(record);
            assertThat(isRefused(posts, record, seed)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    @Timeout(30)
    void announcedLengthsAllocateNothing() throws IOException {
        // kind PUBLISHED, then a postId of so many bytes, of which none follow
        for (long length : new long[] {100, 1 << 20, Integer.MAX_VALUE - 8L, Integer.MAX_VALUE, 1L << 40, -1}) {
            assertUndecodable(posts, record(POST, varint(0), varint(length)));
        }
        // an array of so many arrays
        for (long items : new long[] {100, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertUndecodable(posts, record(LATER_POST, varint(0), varint(items)));
            assertUndecodable(posts, record(LATER_POST, varint(0), varint(items), varint(items)));
        }
    }

    @Test
    void aNestThatOverflowsTheStackIsRefused() {
        // extra.next.next.next…: one byte a level
        byte[] deep = new byte[WireFormat.HEADER_BYTES + 5_000_000];
        Arrays.fill(deep, (byte) 2);
        header(deep, LATER_POST);

        assertUndecodable(posts, deep);
    }

    @Test
    void aSchemaThatDoesNotFitIsTold() throws IOException {
        holding(9, Schema.create(Schema.Type.STRING));
        holding(10, TrendUpdate.getClassSchema());

        for (int id : new int[] {9, 10}) {
            assertThatThrownBy(() -> posts.deserialize("posts", record(id, varint(0))))
                    .hasMessageContaining("schema " + id + " is not readable: it cannot be resolved against"
                            + " io.groundswell.schema.PostEvent")
                    .asInstanceOf(type(UnreadableRecord.class))
                    .extracting(UnreadableRecord::kind)
                    .isEqualTo(Kind.UNREADABLE_SCHEMA);
        }
    }

    private void holding(int id, Schema schema) {
        server.at("/schemas/ids/" + id, 200, LaterPosts.answer(schema));
    }

    private static <T extends SpecificRecord> int mutate(
            AvroWireDeserializer<T> reader, List<byte[]> records, Random random, long seed) {
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] mutant = mutant(records.get(random.nextInt(records.size())), random);
            refused += isRefused(reader, mutant, seed) ? 1 : 0;
        }
        return refused;
    }

    /** One to three of: a byte changed, a byte made the first of a huge number, the rest moved or cut off. */
    private static byte[] mutant(byte[] record, Random random) {
        byte[] mutant = record.clone();
        for (int n = 1 + random.nextInt(3); n > 0 && mutant.length > WireFormat.HEADER_BYTES; n--) {
            int at = WireFormat.HEADER_BYTES + random.nextInt(mutant.length - WireFormat.HEADER_BYTES);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] |= (byte) 0x80;
                case 2 -> System.arraycopy(mutant, at, mutant, at - random.nextInt(2), mutant.length - at);
                default -> mutant = Arrays.copyOf(mutant, at);
            }
        }
        header(mutant, record[4]);
        return mutant;
    }

    private static boolean isRefused(AvroWireDeserializer<?> reader, byte[] record, long seed) {
        try {
            reader.deserialize("posts", record);
            return false;
        } catch (UnreadableRecord e) {
            return true;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "seed " + seed + ", record " + HexFormat.of().formatHex(record), e);
        }
    }

    private static void assertUndecodable(AvroWireDeserializer<?> reader, byte[] record) {
        assertThatThrownBy(() -> reader.deserialize("posts", record))
                .asInstanceOf(type(UnreadableRecord.class))
                .extracting(UnreadableRecord::kind)
                .isEqualTo(Kind.UNDECODABLE);
    }

    private static byte[] record(int id, byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeHeader(out, id);
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static void header(byte[] record, int id) {
        record[0] = WireFormat.MAGIC;
        record[1] = 0;
        record[2] = 0;
        record[3] = 0;
        record[4] = (byte) id;
    }

    /** Avro's long: zig-zag, seven bits a byte. */
    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
