package io.groundswell.config;

import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.DefinitionBroken;
import io.groundswell.welcome.TagRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of campaigns, a file {@code ID.yaml} each. */
public final class CampaignFiles {
    /** What comes with the program, by id. */
    static final List<String> SHIPPED = List.of("tiktok-refugees");

    private static final String ENDING = ".yaml";
    private static final List<String> FIELDS = List.of("title", "openFrom", "openTo", "tags", "hosts", "newcomers");
    private static final List<String> SIDE = List.of("regions", "languages");
    private static final List<String> ROLES =
            Arrays.stream(TagRole.values()).map(TagRole::word).toList();

    private CampaignFiles() {}

    /**
     * Reads the folder that the settings name, or what comes with the program; by id.
     *
     * @throws SettingsRefused if the folder or a file cannot be read or breaks a rule; one line for each file that does
     */
    public static List<CampaignDraft> read(CampaignSettings settings) {
        if (settings.folder().isEmpty()) {
            return SHIPPED.stream()
                    .map(id -> draft(id, YamlTree.shipped("campaigns/" + id + ENDING)))
                    .toList();
        }
        List<CampaignDraft> drafts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : filesOf(settings.folder().get())) {
            try {
                drafts.add(draft(idOf(file), YamlTree.of(file)));
            } catch (SettingsRefused refused) {
                problems.add(String.valueOf(refused.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        return drafts;
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsRefused("campaigns.folder = " + folder + ": cannot be read: " + e);
        }
    }

    private static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static CampaignDraft draft(String id, YamlPart file) {
        Map<String, YamlPart> fields = file.fields(FIELDS);
        YamlPart openTo = fields.get("openTo");
        CampaignDraft draft = new CampaignDraft(
                id,
                required(file, "title").text(),
                required(file, "openFrom").time(),
                openTo == null ? null : openTo.time(),
                tags(required(file, "tags")),
                side(fields.get("hosts")),
                side(fields.get("newcomers")));
        try {
            draft.campaign();
        } catch (DefinitionBroken broken) {
            String what = broken.name().equals("id") ? "its name without " + ENDING + " must " : "must ";
            throw file.at(broken.name()).refused(what + broken.rule());
        }
        return draft;
    }

    private static YamlPart required(YamlPart file, String key) {
        YamlPart part = file.fields().get(key);
        if (part == null) {
            throw file.refused("must have the key " + key);
        }
        return part;
    }

    private static List<CampaignDraft.Tag> tags(YamlPart tags) {
        Map<String, YamlPart> byRole = tags.fields(ROLES);
        List<CampaignDraft.Tag> all = new ArrayList<>();
        for (TagRole role : TagRole.values()) {
            YamlPart forms = byRole.get(role.word());
            if (forms != null) {
                forms.texts().forEach(form -> all.add(new CampaignDraft.Tag(form, role)));
            }
        }
        return all;
    }

    private static CampaignDraft.Side side(@Nullable YamlPart side) {
        if (side == null) {
            return new CampaignDraft.Side(List.of(), List.of());
        }
        Map<String, YamlPart> fields = side.fields(SIDE);
        return new CampaignDraft.Side(codes(fields.get("regions")), codes(fields.get("languages")));
    }

    private static List<String> codes(@Nullable YamlPart codes) {
        return codes == null ? List.of() : codes.texts();
    }
}
