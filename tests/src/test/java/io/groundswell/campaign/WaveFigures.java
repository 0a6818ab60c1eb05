package io.groundswell.campaign;

import io.groundswell.conduct.TextPrint;
import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WelcomeWave;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.hashtag.PostTags;
import io.groundswell.hashtag.Tag;
import io.groundswell.schema.PostEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A synthetic wave, and what the batch computation says of it. */
public final class WaveFigures {
    /** Forms people write, by role. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "welcome", List.of("Welcome TikTok refugees", "WelcomeTikTokRefugees", "欢迎TikTok难民"),
            "self-identification", List.of("tiktokrefugee", "tiktokrefugees", "TikTok Refugees", "TikTok难民"),
            "venue", List.of("rednote", "xiaohongshu", "小红书", "小红书日常"),
            "sub-meme", List.of("cattax", "cat tax", "猫税", "交猫税", "云吸猫"),
            "counter", List.of("notmyrednote", "还我小红书", "不欢迎TikTok难民"));

    private WaveFigures() {}

    /** In event order, the doubled records too. */
    public static List<PostEvent> events(WaveSettings settings) {
        WelcomeWave wave = new WelcomeWave(settings, PostOrder.EVENT);
        List<PostEvent> events = new ArrayList<>();
        for (FeedPost post = wave.next(); post != null; post = wave.next()) {
            events.add(post.event());
        }
        return events;
    }

    public static BatchDefinition definition(WaveSettings settings) {
        Map<String, String> roles = new HashMap<>();
        FORMS.forEach(
                (role, forms) -> forms.forEach(form -> keys("", List.of(form)).forEach(key -> roles.put(key, role))));
        return new BatchDefinition(
                "welcome-wave",
                settings.start().toEpochMilli(),
                Long.MAX_VALUE,
                roles,
                new BatchDefinition.Side(Set.of("CN"), Set.of("zh")),
                new BatchDefinition.Side(Set.of("US", "CA", "GB", "AU", "PH"), Set.of("en")));
    }

    /** The product's rules for tags and prints, which are held elsewhere; no topics, and nobody says who they are. */
    public static BatchReading reading() {
        return reading(text -> Set.of());
    }

    /** The same with the topics of a text. */
    public static BatchReading reading(Function<String, Set<String>> topics) {
        return new BatchReading(
                event -> keys(event.getText(), event.getHashtags()),
                event -> topics.apply(event.getText()),
                event -> null,
                text -> TextPrint.of(text, 16));
    }

    /** When the wave is over. */
    public static BatchFigures figures(List<PostEvent> events, WaveSettings settings) {
        int endMinute = (int) (settings.end().getEpochSecond() / 60);
        return new BatchCampaign(events, definition(settings), reading(), endMinute).figures();
    }

    private static Set<String> keys(String text, List<String> hashtags) {
        return PostTags.of(HashtagRules.withDefault("rednote").forSource("rednote"), text, hashtags, 10, 140)
                .tags()
                .stream()
                .map(Tag::key)
                .collect(Collectors.toSet());
    }
}
