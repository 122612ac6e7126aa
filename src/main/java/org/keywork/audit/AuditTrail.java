package org.keywork.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What administrators may see of the record and do with it. */
@Component
public class AuditTrail {
    /** How many of the newest can be looked at; a narrower question shows older ones. */
    public static final int SHOWN = 10_000;

    private final JdbcTemplate jdbc;
    private final ChainTable chain;
    private final Checkpoints checkpoints;
    private final CheckpointVerifier keys;
    private final Persons persons;
    private final Export export;

    AuditTrail(
            JdbcTemplate jdbc,
            ChainTable chain,
            Checkpoints checkpoints,
            CheckpointVerifier keys,
            Persons persons,
            Export export) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.persons = persons;
        this.export = export;
    }

    /** How many entries there are. */
    public long size() {
        return chain.head().number();
    }

    /** How many there are of that kind, {@link #SHOWN} at most. */
    public int count(TrailFilter filter) {
        var question = new TrailQuestion(filter, actors(filter));
        return jdbc.query(
                        "select count(*) from (select 1 from audit_entry" + question.where() + " limit " + SHOWN
                                + ") found",
                        (row, n) -> row.getInt(1),
                        question.parameters())
                .getFirst();
    }

    /** The newest first. */
    public List<TrailEntry> find(TrailFilter filter, int offset, int limit) {
        var question = new TrailQuestion(filter, actors(filter));
        var links = jdbc.query(
                "select * from audit_entry" + question.where() + " order by number desc limit " + limit + " offset "
                        + offset,
                (row, n) -> ChainTable.link(row),
                question.parameters());
        var known = persons.known(links.stream()
                .flatMap(link -> List.of(link.entry().actor(), link.entry().subject()).stream())
                .toList());
        return links.stream().map(link -> TrailEntry.of(link, known)).toList();
    }

    /** The hash that the entry's own was made with: that of the entry before. Empty where that one is missing. */
    public Optional<String> hashBefore(TrailEntry entry) {
        return entry.number() == 1
                ? Optional.of(Link.BEFORE_THE_FIRST)
                : jdbc
                        .query(
                                "select hash from audit_entry where number = ?",
                                (row, n) -> Columns.text(row, "hash"),
                                entry.number() - 1)
                        .stream()
                        .findFirst();
    }

    /** Whose name lies beside the record, if the text is the name or e-mail of exactly one. */
    public Optional<TrailEntry.Who> onlyPerson(String text) {
        var typed = TrailFilter.typed(text);
        var found = typed.isEmpty() ? List.<TrailEntry.Who>of() : persons.like(typed);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whose name and user it was is gone for good; the chain stays as it is. False where somebody did so before. */
    public boolean erase(String pseudonym) {
        return persons.erase(pseudonym);
    }

    /** @param progress is told again and again up to which entry all is well */
    public Report verify(LongConsumer progress) {
        var outside = outside();
        return new RecordCheck(chain, checkpoints.stored(), outside.checkpoints(), keys, progress)
                .run()
                .with(outside.unreadable());
    }

    /** All entries up to now as JSON lines, and a signed last line. */
    public void export(OutputStream out) throws IOException {
        export.write(out);
    }

    private CheckpointFile.Contents outside() {
        try {
            return checkpoints.file().read();
        } catch (IOException e) {
            throw new IllegalStateException("The checkpoints outside the database can't be read", e);
        }
    }

    /** By their name or e-mail, or a job by what it is called. */
    private List<String> actors(TrailFilter filter) {
        if (filter.who().isBlank()) {
            return List.of();
        }
        var actors = new ArrayList<String>();
        actors.add(filter.who());
        persons.like(filter.who()).forEach(who -> actors.add(who.actor()));
        return actors;
    }
}
