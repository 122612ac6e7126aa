package org.keywork.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keywork.Staff;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.audit.AuditTrail;
import org.keywork.audit.TrailFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What support and administrators look for, over {@link YearsOfUse}. */
public final class SupportLists {
    private static final int PAGE = 50;

    private final ApplicationContext portal;
    private final SupportSearch search;
    private final Timeline timeline;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    public SupportLists(ApplicationContext portal) {
        this.portal = portal;
        search = portal.getBean(SupportSearch.class);
        timeline = portal.getBean(Timeline.class);
        trail = portal.getBean(AuditTrail.class);
        jdbc = portal.getBean(JdbcClient.class);
    }

    /** The slowest of each, by their medians. */
    public void measure(Consumer<String> print) {
        Staff.support().on(portal, () -> {
            Question.printSlowest(
                    "support's search, timelines, audit record: the slowest",
                    List.of(searches(), timelines(), record()),
                    print);
            return true;
        });
    }

    private List<Question> searches() {
        var key = one("select id from registration_key where slot is not null order by fingerprint limit 1");
        var uid = one("select instance_uid from asset where live_name = 'glpi 424242'");
        return Stream.of(
                        key,
                        key.substring(0, 9),
                        key.substring(key.length() - 5),
                        key.substring(10),
                        one("select kid from signing_key where status = 'ACTIVE'"),
                        uid,
                        uid.substring(0, 12),
                        one("select instance_uid from refusal_trace limit 1"),
                        one("select id from refusal_trace order by id limit 1"),
                        "https://glpi424242.helpdesk.customers.example/front/central.php",
                        "glpi424242.helpdesk.customers.example",
                        "glpi424242",
                        "helpdesk.customers.example",
                        "customers",
                        "424242",
                        "42",
                        "glpi",
                        "glpi glpi glpi",
                        "GLPI 777",
                        "pat777@customers.example",
                        "pat77",
                        "customers.example",
                        "Blue Bakery 4242",
                        "bakery",
                        "energy 99",
                        "O-2026-031415",
                        "po-31415",
                        "I-00031415",
                        "%",
                        "'",
                        "%%%",
                        "a_b",
                        "x".repeat(500),
                        "glpi".repeat(125),
                        "customers.example ".repeat(28),
                        "nothing like it")
                .map(text -> new Question("search " + shortened(text), () -> search.find(text)))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 45 ? "“" + text + "”" : "“" + text.substring(0, 45) + "…”";
    }

    private List<Question> timelines() {
        var questions = new ArrayList<Question>();
        var biggest = new OrganizationId(
                UUID.fromString(one("select md5('organization" + YearsOfUse.BIGGEST + "')::uuid::text")));
        var other = new OrganizationId(UUID.fromString(one("select md5('organization4242')::uuid::text")));
        var server = new AssetId(UUID.fromString(one("select id::text from asset where live_name = 'glpi 424242'")));
        var key = new RegistrationKeyId(
                one("select id from registration_key where slot is not null order by fingerprint limit 1"));
        for (var subject : List.of(
                new TimelineSubject.OfOrganization(biggest),
                new TimelineSubject.OfOrganization(other),
                new TimelineSubject.OfServer(server),
                new TimelineSubject.OfKey(key))) {
            var name =
                    subject.getClass().getSimpleName() + (subject.id().equals(biggest.value()) ? ", the biggest" : "");
            questions.add(new Question("timeline " + name, () -> timeline.newest(subject, PAGE)));
            var first = timeline.newest(subject, PAGE);
            if (!first.isEmpty()) {
                questions.add(new Question(
                        "timeline " + name + ", what was before",
                        () -> timeline.before(first.getLast(), subject, PAGE)));
            }
        }
        return questions;
    }

    private List<Question> record() {
        var now = Instant.now();
        return Stream.of(
                        TrailFilter.ALL,
                        filter("", "session", "", Optional.empty()),
                        filter("", "registration-key.issued", "", Optional.empty()),
                        filter("", "", "registration-key:rk_", Optional.empty()),
                        filter(
                                "",
                                "",
                                "registration-key:"
                                        + one("select id from registration_key order by fingerprint limit 1"),
                                Optional.empty()),
                        filter("somebody", "", "", Optional.empty()),
                        filter("", "session", "", Optional.of(now.minus(Duration.ofDays(100)))),
                        filter("", "", "", Optional.of(now.minus(Duration.ofDays(1)))))
                .flatMap(filter -> Stream.of(
                        new Question("audit " + words(filter), () -> trail.find(filter, 0, PAGE)),
                        new Question("audit " + words(filter) + ", count", () -> trail.count(filter))))
                .toList();
    }

    private static TrailFilter filter(String who, String action, String subject, Optional<Instant> from) {
        return new TrailFilter(who, action, subject, Optional.empty(), from, Optional.empty(), Optional.empty());
    }

    private static String words(TrailFilter filter) {
        return "“%s” “%s” “%s”%s"
                .formatted(
                        filter.who(),
                        filter.action(),
                        filter.subject().replaceAll("(.{22}).+", "$1…"),
                        filter.from().isPresent() ? " since a day" : "");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
