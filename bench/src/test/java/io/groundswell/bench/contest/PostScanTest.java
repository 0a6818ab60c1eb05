package io.groundswell.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.bench.hot.Sample;
import io.groundswell.schema.PostEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PostScanTest {
    private static final int POSTS = 2_000;

    private final PostScan scan = new PostScan();

    @Test
    void scanningTheBytesFindsWhatReadingTheRecordFinds() {
        List<byte[]> records = Sample.records(POSTS);
        List<PostEvent> posts = Sample.posts(POSTS);
        for (int i = 0; i < POSTS; i++) {
            PostEvent post = posts.get(i);

            scan.begin(records.get(i));

            assertThat(scan.createdMs()).isEqualTo(post.getCreatedAt().toEpochMilli());
            assertThat(text(scan.authorFrom(), scan.authorTo()))
                    .isEqualTo(Objects.requireNonNull(post.getAuthor()).getId());
            assertThat(tags()).isEqualTo(TextTags.of(post.getText()));
        }
    }

    @Test
    void aKeyIsTheSameForWhateverCaseAndNotForAnotherMinute() {
        byte[] text = "#RealCats #realcats".getBytes(StandardCharsets.UTF_8);
        TagMinute probe = new TagMinute(4);

        TagMinute key = probe.aim(text, 1, 9, 7).copy();

        assertThat(probe.aim(text, 11, 19, 7)).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(probe.aim(text, 11, 19, 8)).isNotEqualTo(key);
        assertThat(key.tag()).isEqualTo("realcats");
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        while (scan.nextTag()) {
            tags.add(text(scan.tagFrom(), scan.tagTo()).toLowerCase(Locale.ROOT));
        }
        return tags;
    }

    private String text(int from, int to) {
        return new String(scan.bytes(), from, to - from, StandardCharsets.UTF_8);
    }
}
