package org.keywork.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.desk.TimelineEvent.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to a key, a server or an organization, wherever it is written down; the newest first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class Timeline {
    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest, so many at most. */
    public List<TimelineEvent> newest(TimelineSubject subject, int limit) {
        return read(subject, Optional.empty(), limit);
    }

    /** What comes after that one in the list: what was before it. */
    public List<TimelineEvent> before(TimelineEvent last, TimelineSubject subject, int limit) {
        return read(subject, Optional.of(last), limit);
    }

    private List<TimelineEvent> read(TimelineSubject subject, Optional<TimelineEvent> last, int limit) {
        var lastKind = last.map(TimelineEvent::kind).orElse(Kind.REFUSED);
        var sources = TimelineSources.ALL.stream()
                .flatMap(source -> source.sql(subject, last.isPresent(), lastKind).stream())
                .map(sql -> "(" + sql + ")")
                .collect(Collectors.joining("\nunion all\n"));
        var asked = jdbc.sql("select kind, at, ref, what, more, server, who, days, times from (" + sources
                        + ") events order by at desc, " + place() + ", ref limit :limit")
                .param("id", subject.id())
                .param("named", "%\"" + subject.uuid() + "\"%")
                .param("limit", limit);
        last.ifPresent(
                event -> asked.param("at", event.at().atOffset(ZoneOffset.UTC)).param("ref", event.ref()));
        return asked.query(Timeline::event).list();
    }

    private static String place() {
        var places = new StringBuilder("case kind");
        var place = 0;
        for (var kind : Kind.values()) {
            places.append(" when '").append(kind).append("' then ").append(place++);
        }
        return places.append(" end").toString();
    }

    private static TimelineEvent event(ResultSet row, int number) throws SQLException {
        return new TimelineEvent(
                Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("ref"),
                orNothing(row.getString("what")),
                orNothing(row.getString("more")),
                orNothing(row.getString("server")),
                orNothing(row.getString("who")),
                row.getInt("days"),
                row.getLong("times"));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
