package org.keywork.desk;

import java.util.List;
import java.util.Optional;

/**
 * What support's search found.
 *
 * @param groups those with an exact hit first
 * @param isKey whether a key was pasted, which is to stay out of addresses
 * @param isCut whether looking for what too many share was given up: who types more of it finds more
 */
public record SearchResult(List<Group> groups, boolean isKey, boolean isCut) {
    /** @param hasMore whether there are more of this kind than are shown */
    public record Group(Hit.Kind kind, List<Hit> hits, boolean hasMore) {
        boolean hasExact() {
            return hits.stream().anyMatch(Hit::isExact);
        }
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    public List<Hit> hits(Hit.Kind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.hits().stream())
                .toList();
    }

    /** The one that is meant, where that is plain: the only exact one, or the only one where nothing was left out. */
    public Optional<Hit> only() {
        var all = groups.stream().flatMap(group -> group.hits().stream()).toList();
        var exact = all.stream().filter(Hit::isExact).toList();
        if (exact.isEmpty() && isPart()) {
            return Optional.empty();
        }
        var meant = exact.isEmpty() ? all : exact;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** Whether there may be more than was found. */
    private boolean isPart() {
        return isCut || groups.stream().anyMatch(Group::hasMore);
    }
}
