package org.keywork.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferTables {
    private record OfferRow(String reference, int level, long yearlyPriceCents, String coveredVersions) {}

    private record TextRow(String reference, String language, String title, String description) {}

    private record FeatureRow(String reference, String feature) {}

    private final JdbcClient jdbc;

    OfferTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lowest level first. */
    List<Offer> read() {
        var texts = jdbc
                .sql("select reference, language, title, description from offer_text")
                .query(TextRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        TextRow::reference,
                        Collectors.toMap(
                                row -> Locale.of(row.language()),
                                row -> new OfferText(row.title(), row.description()))));
        var features = jdbc
                .sql("select reference, feature from offer_feature order by reference, place")
                .query(FeatureRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        FeatureRow::reference, Collectors.mapping(FeatureRow::feature, Collectors.toList())));
        return jdbc
                .sql("select reference, level, yearly_price_cents, covered_versions from offer order by level")
                .query(OfferRow.class)
                .list()
                .stream()
                .map(row -> new Offer(
                        new OfferReference(row.reference()),
                        row.level(),
                        row.yearlyPriceCents(),
                        features.getOrDefault(row.reference(), List.of()),
                        VersionRange.parse(row.coveredVersions()),
                        texts.getOrDefault(row.reference(), Map.of())))
                .toList();
    }
}
