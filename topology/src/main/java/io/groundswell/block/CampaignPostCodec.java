package io.groundswell.block;

import io.groundswell.welcome.Bearing;
import io.groundswell.welcome.CampaignPost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's post in bytes, by itself: in the blocks of {@code campaign-posts} and as the store {@code author-posts} holds it. */
public final class CampaignPostCodec {
    private static final int VERSION = 1;

    private CampaignPostCodec() {}

    /** Equal posts, equal bytes. */
    public static byte[] encode(CampaignPost post) {
        List<String> strings = new ArrayList<>(post.tags());
        int tags = strings.size();
        ByteWriter bearing = new ByteWriter(48);
        BearingCodec.write(bearing, post.bearing(), topic -> {
            strings.add(topic);
            return strings.size() - 1;
        });
        ByteWriter writer = new ByteWriter(96)
                .put(VERSION)
                .putLong(post.author())
                .putLong(post.createdMs())
                .putLong(post.post())
                .putOptional(post.language())
                .putOptional(post.region())
                .putFixed(post.print())
                .putVar(tags)
                .putVar(strings.size());
        strings.forEach(writer::putString);
        writer.putAll(bearing);
        CampaignPost.Removal removal = post.removal();
        writer.put(removal == null ? 0 : 1);
        if (removal != null) {
            writer.putSigned(removal.minute()).putString(removal.reason());
        }
        return writer.toBytes();
    }

    /**
     * What {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if another release wrote it in another format
     */
    public static CampaignPost decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "campaign post");
        long author = reader.getLong();
        long createdMs = reader.getLong();
        long post = reader.getLong();
        @Nullable String language = reader.getOptional();
        @Nullable String region = reader.getOptional();
        int print = reader.getFixed();
        int tags = reader.getInt();
        String[] strings = reader.getAll(String[]::new, ByteReader::getString);
        Bearing bearing = BearingCodec.read(reader, number -> strings[number]);
        CampaignPost.Removal removal =
                reader.get() == 0 ? null : new CampaignPost.Removal(reader.getSignedInt(), reader.getString());
        return new CampaignPost(
                post, author, createdMs, language, region, List.of(strings).subList(0, tags), print, bearing, removal);
    }
}
