package org.keywork.audit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A filter as SQL. */
final class TrailQuestion {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    TrailQuestion(TrailFilter filter, List<String> actors) {
        if (!actors.isEmpty()) {
            conditions.add("actor in (" + "?, ".repeat(actors.size() - 1) + "?)");
            parameters.addAll(actors);
        }
        if (!filter.action().isBlank()) {
            beginning("action", List.of(filter.action()));
        }
        if (!filter.subject().isBlank()) {
            beginning("subject", SubjectKinds.beginnings(filter.subject()));
        }
        filter.organization().ifPresent(id -> condition("organization_id = ?", id));
        filter.from().ifPresent(from -> condition("happened_at >= ?", from.atOffset(ZoneOffset.UTC)));
        filter.until().ifPresent(until -> condition("happened_at < ?", until.atOffset(ZoneOffset.UTC)));
        filter.number().ifPresent(number -> condition("number = ?", number));
    }

    private void beginning(String column, List<String> texts) {
        conditions.add(
                "(" + String.join(" or ", Collections.nCopies(texts.size(), column + " like ? escape '!'")) + ")");
        texts.forEach(text -> parameters.add(like(text) + "%"));
    }

    private void condition(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    /** Found as it is written, whatever characters it has. */
    static String like(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
