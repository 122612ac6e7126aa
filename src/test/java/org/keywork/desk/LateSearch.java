package org.keywork.desk;

import java.util.List;

/** A search in which everything takes too long. */
@SuppressWarnings("NullAway") // nothing is asked of the database
public class LateSearch extends SupportSearch {
    public LateSearch() {
        super(new PastedKeys(), null);
    }

    @Override
    public SearchResult find(String text) {
        return new SearchResult(List.of(), false, true);
    }
}
