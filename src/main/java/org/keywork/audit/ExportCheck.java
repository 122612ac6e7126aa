package org.keywork.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keywork.audit.CheckpointVerifier.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies an exported record, line by line: entries, and at the end the signed trailer, a checkpoint of the last one. Who cuts
 * an export can end it in a trailer of their own making: only a signature by one of the given keys proves it.
 */
final class ExportCheck {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CheckpointVerifier NONE = (kid, message, signature) -> Verdict.UNDECIDED;

    private final BufferedReader lines;
    private final Walk walk;
    private final Optional<CheckpointVerifier> keys;

    /** @param keys those that may have signed it; where nobody gave any, its signature stays undecided */
    ExportCheck(BufferedReader lines, List<Checkpoint> outside, Optional<CheckpointVerifier> keys) {
        this.lines = lines;
        this.walk = new Walk(List.of(), outside, keys.orElse(NONE));
        this.keys = keys;
    }

    Report run() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                var json = JSON.readTree(line);
                if (json.has("signature")) {
                    return end(Checkpoint.of(json), line);
                }
                if (!walk.accept(link(json, line))) {
                    return walk.report();
                }
            } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
                return stopped(lines.readLine() == null ? Report.Kind.NO_TRAILER : Report.Kind.UNREADABLE);
            }
        }
        return stopped(Report.Kind.NO_TRAILER);
    }

    private Report end(Checkpoint trailer, String line) throws IOException {
        if (lines.readLine() != null) {
            return stopped(Report.Kind.INSERTED);
        }
        if (!trailer.line().equals(line)
                || keys.filter(given -> trailer.verify(given) != Verdict.VALID).isPresent()) {
            return stopped(Report.Kind.CHECKPOINT_FORGED);
        }
        var report = keys.isPresent() ? walk.endOfExport(trailer) : walk.end(trailer.head());
        if (!report.isFine()) {
            return report;
        }
        walk.count(keys.isPresent() ? Verdict.VALID : Verdict.UNDECIDED);
        return walk.report();
    }

    private Report stopped(Report.Kind kind) {
        if (walk.report().isFine()) {
            walk.stop(kind);
        }
        return walk.report();
    }

    /** Only in the one spelling that we write: whatever else a line says would escape the hash. */
    private static Link link(JsonNode json, String line) {
        var link = new Link(
                json.required("number").asLong(),
                entry(json),
                json.required("hash").asString());
        if (!link.entry().line(link.number(), link.hash()).equals(line)) {
            throw new IllegalArgumentException("Not as we write it");
        }
        return link;
    }

    private static Entry entry(JsonNode json) {
        return new Entry(
                Instant.parse(json.required("time").asString()),
                json.required("actor").asString(),
                json.required("action").asString(),
                json.required("subject").asString(),
                Optional.ofNullable(json.get("organization"))
                        .map(JsonNode::asString)
                        .map(UUID::fromString),
                Optional.ofNullable(json.get("origin")).map(JsonNode::asString).orElse(""),
                json.required("result").asString(),
                CanonicalJson.object(details(json.required("details"))));
    }

    private static Map<String, String> details(JsonNode json) {
        var details = new TreeMap<String, String>();
        for (Iterator<Map.Entry<String, JsonNode>> members = json.properties().iterator(); members.hasNext(); ) {
            var member = members.next();
            details.put(member.getKey(), member.getValue().asString());
        }
        return details;
    }
}
