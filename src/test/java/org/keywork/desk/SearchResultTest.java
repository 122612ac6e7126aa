package org.keywork.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keywork.desk.SearchResult.Group;

class SearchResultTest {
    private static final Hit NEAR = hit("near", false);
    private static final Hit EXACT = hit("exact", true);

    @Test
    void theOnlyExactOneIsMeantAndElseTheOnlyOne() {
        assertThat(found(false, false, NEAR).only()).hasValue(NEAR);
        assertThat(found(false, false, NEAR, hit("other", false)).only()).isEmpty();
        assertThat(found(false, false, NEAR, EXACT).only()).hasValue(EXACT);
        assertThat(found(false, false, EXACT, hit("other", true)).only()).isEmpty();
    }

    @Test
    void whereTheSearchWasCutOnlyAnExactOneIsMeant() {
        assertThat(found(true, false, NEAR).only()).isEmpty();
        assertThat(found(false, true, NEAR).only()).isEmpty();
        assertThat(found(true, true, NEAR, EXACT).only()).hasValue(EXACT);
    }

    private static SearchResult found(boolean isCut, boolean hasMore, Hit... hits) {
        return new SearchResult(List.of(new Group(Hit.Kind.SERVER, List.of(hits), hasMore)), false, isCut);
    }

    private static Hit hit(String id, boolean isExact) {
        return new Hit(Hit.Kind.SERVER, id, "Helpdesk", "Acme", "", "", "", isExact);
    }
}
