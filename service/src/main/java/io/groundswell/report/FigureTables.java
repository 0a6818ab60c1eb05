package io.groundswell.report;

import static io.groundswell.report.Phrase.count;

import io.groundswell.welcome.Breakdown;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Concentration;
import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Exchange;
import io.groundswell.welcome.Facet;
import io.groundswell.welcome.FirstWelcome;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.HeldBack;
import io.groundswell.welcome.Mixing;
import io.groundswell.welcome.PeopleBehind;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.PostCounts;
import io.groundswell.welcome.Share;
import io.groundswell.welcome.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The figures of a campaign, each in a row with its n. */
final class FigureTables {
    private static final List<Phrase> HEAD =
            List.of(new Phrase("figure", "指标"), new Phrase("value", "数值"), Phrase.same("n"));

    private final Page page;
    private final CampaignFigures figures;
    private final PeopleBehind behind;

    FigureTables(Page page, CampaignFigures figures) {
        this.page = page;
        this.figures = figures;
        this.behind = new PeopleBehind(figures);
    }

    /** How newcomers were received. */
    void reception() {
        page.heading("Welcome", "欢迎");
        FirstWelcome first = figures.hospitality().firstWelcome();
        page.table(
                HEAD,
                List.of(
                        share(
                                "answered by a host within 24 h",
                                "24小时内得到当地用户回应",
                                figures.hospitality().coverage()),
                        wait("time to first welcome, median", "首次欢迎等待时间（中位数）", first.p50(), first.newcomers()),
                        wait("time to first welcome, p90", "首次欢迎等待时间（第90百分位）", first.p90(), first.newcomers()),
                        List.of(
                                new Phrase("waiting for over an hour", "等待超过一小时"),
                                Phrase.people(figures.hospitality().backlog()),
                                Phrase.people(figures.arrivals().newcomers()))));
    }

    /** How newcomers and hosts deal with each other. */
    void exchange() {
        Exchange exchange = figures.exchange();
        Mixing mixing = exchange.mixing();
        page.heading("Exchange", "往来");
        page.table(
                HEAD,
                List.of(
                        share("pairs that answered both ways", "双向互动的配对", exchange.reciprocity(), behind.reciprocity()),
                        share("answers between the cohorts", "跨群体回应", mixing.across(), behind.across()),
                        number(
                                "those to be expected by chance: X ÷ X0",
                                "与随机预期之比",
                                mixing.ratio(),
                                mixing.across(),
                                behind.across()),
                        number("E–I index", "E–I指数", mixing.externalInternal(), mixing.across(), behind.across()),
                        share("answers in another language", "跨语言回应", exchange.crossLanguage(), behind.crossLanguage()),
                        share(
                                "live sessions across the cohorts",
                                "跨群体直播",
                                exchange.sessionsAcross(),
                                behind.sessionsAcross())));
    }

    /** Who came back, and how many stayed. */
    void retention() {
        page.heading("Retention", "留存");
        List<List<Phrase>> rows = new ArrayList<>();
        figures.retention()
                .overall()
                .forEach(
                        (day, share) -> rows.add(share("newcomers active on day " + day, "新来者第" + day + "天活跃", share)));
        Optional<Persistence> known = Discretion.persistence(figures);
        long peak = figures.persistence().map(Persistence::peakPeople).orElse(0L);
        rows.add(List.of(
                new Phrase("persistence", "持续度"),
                Phrase.number(known.map(Persistence::value).orElse(OptionalDouble.empty()))
                        .unlessFew(peak),
                Phrase.people(peak)));
        rows.add(List.of(
                new Phrase("peak day", "高峰日"),
                known.map(at -> Phrase.same(Phrase.time(at.peakDay(), Granularity.DAY)))
                        .orElse(Phrase.NOT_KNOWN)
                        .unlessFew(peak),
                Phrase.people(peak)));
        page.table(HEAD, rows);
    }

    /** Posts and people by language, topic and role. */
    void breakdowns() {
        breakdown(Facet.LANGUAGE, "Languages", "语言");
        breakdown(Facet.TOPIC, "Topics", "话题");
        breakdown(Facet.ROLE, "Roles of tags", "标签角色");
    }

    /** What was removed, by reason. */
    void removals() {
        page.heading("Removed posts", "被移除的帖子");
        List<List<Phrase>> rows = figures.removals().byReason().entrySet().stream()
                .filter(reason -> !Discretion.withholds(reason.getValue().peopleAtLeast()))
                .map(reason -> List.of(
                        Phrase.same(reason.getKey()),
                        count(reason.getValue().posts()),
                        Phrase.people(reason.getValue().peopleAtLeast())))
                .toList();
        listed(
                List.of(new Phrase("reason", "原因"), new Phrase("posts", "帖子"), new Phrase("people at least", "人数至少")),
                rows,
                figures.removals().byReason().size());
    }

    /** Whether few write much, and how much is written twice. */
    void concentration() {
        page.heading("Voices", "声音");
        PostCounts posts = figures.posts();
        Share none = new Share(0, 0);
        Optional<Concentration> known = figures.concentration();
        Phrase n = Discretion.all(figures.arrivals()).isPresent()
                ? Phrase.people(figures.arrivals().total())
                : Phrase.WITHHELD;
        page.table(
                HEAD,
                List.of(
                        List.of(new Phrase("posts", "帖子"), count(posts.posts()), count(posts.posts())),
                        List.of(
                                new Phrase("Gini", "基尼系数"),
                                known.map(of -> Phrase.number(OptionalDouble.of(of.gini())))
                                        .orElse(Phrase.NOT_KNOWN),
                                n),
                        List.of(
                                new Phrase("effective authors", "有效作者数"),
                                known.map(of -> Phrase.number(OptionalDouble.of(of.effectiveAuthors())))
                                        .orElse(Phrase.NOT_KNOWN),
                                n),
                        share(
                                "posts by the fifty who write most",
                                "发帖最多的五十人所占比例",
                                known.map(Concentration::byTop).orElse(none)),
                        share("near-identical copies", "近似重复", posts.duplicates(), behind.duplicates()),
                        share("posts against it", "反对的声音", posts.counterVoice(), behind.counterVoice())));
    }

    private void breakdown(Facet facet, String english, String chinese) {
        page.heading(english, chinese);
        Breakdown breakdown = figures.of(facet);
        Set<String> hidden = HeldBack.of(facet, breakdown);
        var byValue = breakdown.byValue();
        List<List<Phrase>> rows = byValue.entrySet().stream()
                .filter(value -> !hidden.contains(value.getKey()))
                .map(value -> List.of(
                        Phrase.same(value.getKey()),
                        count(value.getValue().posts()),
                        Phrase.people(value.getValue().people())))
                .toList();
        listed(List.of(Phrase.same(""), new Phrase("posts", "帖子"), new Phrase("people", "人数")), rows, byValue.size());
    }

    /** Rows, and that some are left out if there are fewer than there would be. */
    private void listed(List<Phrase> head, List<List<Phrase>> rows, int all) {
        if (all == 0) {
            page.paragraph(new Phrase("none", "无"));
        } else if (!rows.isEmpty()) {
            page.table(head, rows);
        }
        if (rows.size() < all) {
            page.paragraph(new Phrase("Others are left out: fewer than five people.", "其余不足五人，不予公布。"));
        }
    }

    /** Of people. */
    private static List<Phrase> share(String english, String chinese, Share share) {
        return share(english, chinese, share, share.of());
    }

    /** Of things of so many people. */
    private static List<Phrase> share(String english, String chinese, Share share, long people) {
        return List.of(
                new Phrase(english, chinese),
                Phrase.share(share).unlessFew(people),
                Phrase.people(share.of()).unlessFew(people));
    }

    private static List<Phrase> number(String english, String chinese, OptionalDouble number, Share of, long people) {
        return List.of(
                new Phrase(english, chinese),
                Phrase.number(number).unlessFew(people),
                Phrase.people(of.of()).unlessFew(people));
    }

    private static List<Phrase> wait(String english, String chinese, Optional<Wait> wait, long newcomers) {
        return List.of(
                new Phrase(english, chinese),
                wait.map(Phrase::wait).orElse(Phrase.NOT_KNOWN).unlessFew(newcomers),
                Phrase.people(newcomers));
    }
}
