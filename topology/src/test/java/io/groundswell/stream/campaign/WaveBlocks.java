package io.groundswell.stream.campaign;

import static io.groundswell.stream.review.Wave.WAVE;

import io.groundswell.block.CampaignOp;
import io.groundswell.block.CampaignPostBlock;
import io.groundswell.block.ContactBlock;
import io.groundswell.block.ContactChange;
import io.groundswell.block.Stamped;
import io.groundswell.block.SumsBlock;
import io.groundswell.block.SumsChange;
import io.groundswell.welcome.Bearing;
import io.groundswell.welcome.CampaignPost;
import io.groundswell.welcome.Contact;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.util.List;
import java.util.stream.IntStream;

/** What the steps of campaigns are told about one campaign, a wave. */
final class WaveBlocks {
    private WaveBlocks() {}

    static CampaignOp post(long author, int minute) {
        CampaignPost post = new CampaignPost(
                10 * author, author, minute * 60_000L, null, null, List.of("cattax"), 0, Bearing.NONE, null);
        return new CampaignOp(post, true, minute);
    }

    static byte[] posts(int source, int frontier, CampaignOp... ops) {
        long frontierMs = frontier * 60_000L;
        return new CampaignPostBlock(source, frontierMs, frontierMs, false, List.of(ops)).encode();
    }

    static Stamped<ContactChange> begins(int minute, Contact contact) {
        return new Stamped<>(minute, new ContactChange(WAVE, contact, true));
    }

    static byte[] contacts(int speaker, int closedThrough, List<Stamped<ContactChange>> changes) {
        return new ContactBlock(speaker, closedThrough, changes).encode();
    }

    /** One post more in each of some minutes. */
    static byte[] sums(int speaker, int closedThrough, int... minutes) {
        List<Stamped<SumsChange>> changes = IntStream.of(minutes)
                .mapToObj(minute -> {
                    Sums more = new Sums();
                    more.count(Measure.POSTS, minute, "");
                    return new Stamped<>(minute, new SumsChange(WAVE, more));
                })
                .toList();
        return new SumsBlock(speaker, closedThrough, changes).encode();
    }
}
