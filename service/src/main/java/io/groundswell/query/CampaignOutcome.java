package io.groundswell.query;

/** What became of a decision about a campaign. */
public sealed interface CampaignOutcome {

    /**
     * It is on the topic of definitions.
     *
     * @param first whether nothing was ever decided about the campaign before
     */
    record Written(CampaignView campaign, boolean first) implements CampaignOutcome {}

    /** It contradicts what is decided; {@code why} says what. */
    record Refused(String why) implements CampaignOutcome {}

    /** There is no such campaign. */
    record NoSuchCampaign(String why) implements CampaignOutcome {}

    /** It could not be written, or nobody knows whether it was. */
    record NotWritten(String why) implements CampaignOutcome {}
}
