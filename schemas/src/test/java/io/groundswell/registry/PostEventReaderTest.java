package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.schema.PostEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;

/** What our own reader makes of a post is what Avro's makes of it. */
class PostEventReaderTest {
    private static final int ID = 1;
    private static final Schema OWN = PostEvent.getClassSchema();

    private final RecordReaders<PostEvent> readers = new RecordReaders<>(PostEvent.class);

    @Test
    void readsWhatAvroReads() throws IOException {
        long seed = System.nanoTime();
        RecordReader<PostEvent> ours = readers.reading(OWN);
        RecordReader<PostEvent> avros = readers.resolving(OWN);

        for (byte[] record : WrittenBinary.random(ID, OWN, 2_000, seed)) {
            PostEvent post = ours.read(record, ID);
            assertThat(post).as("seed %d", seed).isEqualTo(avros.read(record, ID));
            assertThat(post.hashCode())
                    .as("seed %d", seed)
                    .isEqualTo(avros.read(record, ID).hashCode());
        }
    }

    /** Words of all lengths in two alphabets, few enough to come again and many enough to push each other out. */
    @Test
    void readsWordsThatComeAgain() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RecordReader<PostEvent> ours = readers.reading(OWN);
        GenericRecord post =
                (GenericRecord) new RandomData(OWN, 1, seed).iterator().next();
        for (int i = 0; i < 20_000; i++) {
            String language = word(random);
            List<String> tags = List.of(word(random), word(random), word(random));
            post.put("language", language);
            post.put("hashtags", tags);
            PostEvent read = ours.read(WrittenBinary.of(ID, OWN, post), ID);
            assertThat(read.getLanguage()).as("seed %d", seed).isEqualTo(language);
            assertThat(read.getHashtags()).as("seed %d", seed).isEqualTo(tags);
        }
    }

    @Test
    void readsListsInBlocksOfKnownSize() throws IOException {
        RecordReader<PostEvent> ours = readers.reading(OWN);
        // PUBLISHED, post p, no author, 1970, not occurred, not removed, no text; two blocks of one tag, the first with
        // its size.
        byte[] head = {0, 0, 0, 0, ID, 0, 2, 'p', 0, 0, 0, 0, 0};
        byte[] tags = {1, 4, 2, 'a', 2, 2, 'b', 0};
        byte[] tail = {0, 0, 0, 0, 0, 0};
        byte[] record = new byte[head.length + tags.length + tail.length];
        System.arraycopy(head, 0, record, 0, head.length);
        System.arraycopy(tags, 0, record, head.length, tags.length);
        System.arraycopy(tail, 0, record, head.length + tags.length, tail.length);

        assertThat(ours.read(record, ID).getHashtags()).containsExactly("a", "b");
        assertThat(ours.read(record, ID)).isEqualTo(readers.resolving(OWN).read(record, ID));
    }

    /** Where a number is cut to 32 bits before it is looked at, some of these pass for zero. */
    @Test
    void refusesWhatCannotBe() {
        RecordReader<PostEvent> ours = readers.reading(OWN);
        for (long number : new long[] {4, -1, 1L << 32, Long.MIN_VALUE}) {
            byte[] kind = record(number, 0, 0, 0);
            assertThatThrownBy(() -> ours.read(kind, ID)).isInstanceOf(UnreadableRecord.class);
        }
        for (long number : new long[] {2, -1, 1L << 32, Long.MIN_VALUE}) {
            byte[] author = record(0, 0, number, 0);
            assertThatThrownBy(() -> ours.read(author, ID)).isInstanceOf(UnreadableRecord.class);
        }
        for (long number : new long[] {100, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
            byte[] postId = record(0, number, 0, 0);
            byte[] hashtags = record(0, 0, 0, number);
            assertThatThrownBy(() -> ours.read(postId, ID)).isInstanceOf(UnreadableRecord.class);
            assertThatThrownBy(() -> ours.read(hashtags, ID)).isInstanceOf(UnreadableRecord.class);
        }
        assertThat(ours.read(record(0, 0, 0, 0), ID).getPostId()).isEmpty();
    }

    /** A post of nothing but zeros, with a number of its own for its kind, its id's length, its author and how many tags it has. */
    private static byte[] record(long kind, long postIdLength, long author, long hashtags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeHeader(out, ID);
        for (long number : new long[] {kind, postIdLength, author, 0, 0, 0, 0, hashtags, 0, 0, 0, 0, 0, 0}) {
            long rest = (number << 1) ^ (number >> 63);
            for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
                out.write((int) ((rest & 0x7f) | 0x80));
            }
            out.write((int) rest);
        }
        return out.toByteArray();
    }

    @Test
    void refusesARecordThatIsCutOff() throws IOException {
        RecordReader<PostEvent> ours = readers.reading(OWN);
        for (byte[] record : WrittenBinary.random(ID, OWN, 20, 7)) {
            for (int length = WireFormat.HEADER_BYTES; length < record.length; length++) {
                byte[] part = Arrays.copyOf(record, length);
                assertThatThrownBy(() -> ours.read(part, ID)).isInstanceOf(UnreadableRecord.class);
            }
        }
    }

    @Test
    void isForTheLayoutThatItKnows() {
        assertThat(readers.reading(OWN)).isInstanceOf(PostEventReader.class);
        // Documentation and logical types change no byte.
        assertThat(readers.reading(edited("\"logicalType\":\"timestamp-millis\"", "\"doc\":\"of 1970\"")))
                .isInstanceOf(PostEventReader.class);
        assertThat(readers.reading(edited("\"REMOVED\",\"UNKNOWN\"", "\"UNKNOWN\",\"REMOVED\"")))
                .isInstanceOf(ResolvingReader.class);
        assertThat(readers.reading(LaterPosts.with("extra", "\"string\""))).isInstanceOf(ResolvingReader.class);
    }

    private static Schema edited(String what, String by) {
        String text = OWN.toString();
        assertThat(text).contains(what);
        return SchemaParser.parseSingle(text.replace(what, by));
    }

    private static String word(Random random) {
        String alphabet = random.nextInt(4) == 0 ? "\u6b22\u8fce\u00e9" : "abc";
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(14); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
