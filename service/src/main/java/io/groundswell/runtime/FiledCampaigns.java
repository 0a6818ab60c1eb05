package io.groundswell.runtime;

import io.groundswell.config.CampaignFiles;
import io.groundswell.config.Settings;
import io.groundswell.registry.RegistryFailure;
import io.groundswell.registry.UnreadableRecord;
import io.groundswell.schema.CampaignChange;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.review.CampaignRecords;
import io.groundswell.welcome.CampaignDraft;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the campaigns that files define on their topic, before the streams start. A file is put if nobody has decided about
 * its campaign yet, or if it says another thing than when it was put last. So what a person puts, ends or deletes holds
 * until the file is changed; and a campaign that a person defined before there was a file is left to people.
 */
public final class FiledCampaigns {
    private static final Logger LOG = LoggerFactory.getLogger(FiledCampaigns.class);
    private static final String WHY = "start";

    private FiledCampaigns() {}

    /**
     * Puts what is due. Where brokers or registry do not answer, that is logged and waits for the next start.
     *
     * @throws io.groundswell.config.SettingsRefused if a file cannot be read or breaks a rule
     */
    public static void put(Settings settings, Connections connections, Clock clock) {
        List<CampaignDraft> files = CampaignFiles.read(settings.campaigns());
        String topic = settings.topics().campaigns();
        Deserializer<CampaignDefinition> decoder = connections.codecs().deserializer(CampaignDefinition.class);
        try (DecisionWriter<CampaignDefinition> writer = DecisionWriter.campaigns(connections, topic)) {
            Map<String, byte[]> records = new HashMap<>(CompactedTopic.read(connections, topic));
            for (CampaignDraft file : files) {
                byte[] record = records.get(file.id());
                try {
                    CampaignDefinition last = record == null ? null : decoder.deserialize(topic, record);
                    due(last, file, clock.instant()).ifPresent(writer::write);
                } catch (UnreadableRecord unreadable) {
                    LOG.error("The file of campaign '{}' is not put over what cannot be read", file.id(), unreadable);
                }
            }
        } catch (Unreachable | RegistryFailure | KafkaException away) {
            LOG.error("The files of campaigns could not be put on {}; the next start tries again", topic, away);
        }
    }

    /** What a file is to write over the last record of its campaign, if anything. */
    static Optional<CampaignDefinition> due(@Nullable CampaignDefinition last, CampaignDraft file, Instant now) {
        String by = "file " + file.id() + ".yaml";
        CampaignDefinition next = CampaignRecords.next(last, file, by, WHY, now);
        if (last == null) {
            return Optional.of(next);
        }
        String before = lastSaid(last, by);
        return before == null || before.equals(CampaignRecords.inWords(next)) ? Optional.empty() : Optional.of(next);
    }

    /** What somebody decided last, in words; null if that is not remembered. */
    private static @Nullable String lastSaid(CampaignDefinition last, String by) {
        if (last.getBy().equals(by)) {
            return CampaignRecords.inWords(last);
        }
        String said = null;
        for (CampaignChange change : last.getHistory()) {
            said = change.getBy().equals(by) ? change.getWhat() : said;
        }
        return said;
    }
}
