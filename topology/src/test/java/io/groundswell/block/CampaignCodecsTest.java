package io.groundswell.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps of campaigns say to each other comes out as it went in; what a seed draws is drawn again by it. */
class CampaignCodecsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void postsOfCampaigns(long seed) {
        Random random = new Random(seed);
        List<CampaignOp> ops = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ops.add(new CampaignOp(DrawnCampaign.post(random), random.nextBoolean(), random.nextInt()));
        }
        CampaignPostBlock block = new CampaignPostBlock(7, random.nextLong(), random.nextLong(), true, ops);
        assertThat(CampaignPostBlock.decode(block.encode())).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void contacts(long seed) {
        Random random = new Random(seed);
        List<Stamped<ContactChange>> changes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ContactChange change =
                    new ContactChange("tiktok-refugees", DrawnCampaign.contact(random), random.nextBoolean());
            changes.add(new Stamped<>(random.nextInt(), change));
        }
        ContactBlock block = new ContactBlock(3, Integer.MIN_VALUE, changes);
        assertThat(ContactBlock.decode(block.encode())).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sums(long seed) {
        Random random = new Random(seed);
        Sums sums = DrawnCampaign.sums(random);
        SumsBlock block = new SumsBlock(5, 29_000_000, List.of(new Stamped<>(-7, new SumsChange("cats", sums))));
        SumsBlock read = SumsBlock.decode(block.encode());
        assertThat(read.speaker()).isEqualTo(5);
        assertThat(read.closedThrough()).isEqualTo(29_000_000);
        assertThat(read.changes()).singleElement().satisfies(change -> {
            assertThat(change.minute()).isEqualTo(-7);
            assertThat(change.said().campaign()).isEqualTo("cats");
            assertThat(entries(change.said().more())).isEqualTo(entries(sums));
        });
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] block = new ContactBlock(3, 1, List.of()).encode();
        block[0] = 9;
        assertThatThrownBy(() -> ContactBlock.decode(block))
                .hasMessage("campaign-contacts block has format version 9, but this build reads version 1 only");
    }

    private static Map<FigureKey, Long> entries(Sums sums) {
        Map<FigureKey, Long> entries = new TreeMap<>();
        sums.forEach(entries::put);
        return entries;
    }
}
