package org.keywork.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.desk.SearchResult.Group;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds whatever support knows something of: keys, servers, people, orders, refusals. Every look goes by an index. */
@Service
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class SupportSearch {
    /** How many of a kind are shown. */
    public static final int SHOWN = 20;

    private static final Map<Hit.Kind, String> DESCRIPTIONS = Map.of(
            Hit.Kind.KEY, """
            select k.id as ref, k.id as title, g.name as owner, g.id as owner_id, a.name as detail, k.status as state
            from registration_key k join asset a on a.id = k.asset_id join organization g on g.id = k.organization_id
            where k.id in (:ids)""",
            Hit.Kind.TRACE, """
            select t.id as ref, t.id as title, g.name as owner, g.id as owner_id, a.name as detail, t.code as state
            from refusal_trace t left join asset a on a.id = t.asset_id left join organization g on g.id = a.organization_id
            where t.id in (:ids)""",
            Hit.Kind.SERVER, """
            select a.id as ref, a.name as title, g.name as owner, g.id as owner_id, a.url as detail,
                case when a.live_name is null then 'REMOVED' end as state
            from asset a join organization g on g.id = a.organization_id
            where a.id in (:ids)""",
            Hit.Kind.ORGANIZATION, """
            select g.id as ref, g.name as title, null as owner, g.id as owner_id, null as detail, null as state
            from organization g
            where g.id in (:ids)""",
            Hit.Kind.PERSON, """
            select u.id as ref, u.email as title, g.name as owner, g.id as owner_id, u.name as detail, null as state
            from portal_user u join organization g on g.id = u.organization_id
            where u.id in (:ids)""",
            Hit.Kind.ORDER, """
            select o.id as ref, o.number as title, g.name as owner, g.id as owner_id, o.product as detail, o.state as state
            from customer_order o join organization g on g.id = o.organization_id
            where o.id in (:ids)""",
            Hit.Kind.SIGNING_KEY, """
            select s.kid as ref, s.kid as title, null as owner, null as owner_id, null as detail, s.status as state
            from signing_key s
            where s.kid in (:ids)""");

    private final PastedKeys keys;
    private final PatientReader reader;

    SupportSearch(PastedKeys keys, PatientReader reader) {
        this.keys = keys;
        this.reader = reader;
    }

    /** @param text anything: nothing is found for nothing */
    public SearchResult find(String text) {
        var clues = Clues.of(text, keys);
        if (clues.isEmpty()) {
            return new SearchResult(List.of(), false, false);
        }
        var found = Arrays.stream(Hit.Kind.values())
                .map(kind -> new OfKind(kind, clues))
                .toList();
        var groups = found.stream()
                .flatMap(ofKind -> ofKind.group().stream())
                .sorted(Comparator.comparing(group -> !group.hasExact()))
                .toList();
        return new SearchResult(groups, clues.isKey(), found.stream().anyMatch(ofKind -> ofKind.isCut));
    }

    /** What was found of one kind. */
    private final class OfKind {
        private final Hit.Kind kind;
        private final Map<Object, Boolean> isExact = new LinkedHashMap<>();
        private boolean isCut;

        OfKind(Hit.Kind kind, Clues clues) {
            this.kind = kind;
            for (var lookup : Lookups.ALL) {
                if (lookup.kind() == kind && isExact.size() <= SHOWN) {
                    var hits = lookup.parameters().apply(clues).map(parameters -> ids(lookup, parameters));
                    if (lookup.aim() == Lookup.Aim.DECISIVE
                            && hits.filter(ids -> !ids.isEmpty()).isPresent()) {
                        break;
                    }
                }
            }
        }

        private List<Object> ids(Lookup lookup, Map<String, Object> parameters) {
            var asked = reader.read(
                    lookup.aim() == Lookup.Aim.PART ? PatientReader.Patience.LITTLE : PatientReader.Patience.MUCH,
                    jdbc -> jdbc.sql(lookup.sql())
                            .params(parameters)
                            .param("limit", SHOWN + 1)
                            .query((row, number) -> row.getObject(1))
                            .list());
            isCut |= asked.isEmpty();
            var ids = asked.orElse(List.of());
            ids.forEach(id -> isExact.putIfAbsent(id, lookup.isExact()));
            return ids;
        }

        Optional<Group> group() {
            var shown = isExact.keySet().stream().limit(SHOWN).toList();
            var hits = shown.isEmpty() ? List.<Hit>of() : described(shown);
            return hits.isEmpty() ? Optional.empty() : Optional.of(new Group(kind, hits, isExact.size() > SHOWN));
        }

        private List<Hit> described(Collection<Object> ids) {
            var described = reader.read(
                    PatientReader.Patience.MUCH, jdbc -> jdbc.sql(Objects.requireNonNull(DESCRIPTIONS.get(kind)))
                            .param("ids", ids)
                            .query(this::hit)
                            .list());
            isCut |= described.isEmpty();
            var hits = described.orElse(List.of()).stream().collect(Collectors.toMap(Hit::id, hit -> hit));
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(hits.get(id.toString())).stream())
                    .toList();
        }

        private Hit hit(ResultSet row, int number) throws SQLException {
            return new Hit(
                    kind,
                    row.getString("ref"),
                    row.getString("title"),
                    orNothing(row.getString("owner")),
                    orNothing(row.getString("owner_id")),
                    orNothing(row.getString("detail")),
                    orNothing(row.getString("state")),
                    isExact.getOrDefault(row.getObject("ref"), false));
        }
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
