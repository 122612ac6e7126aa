package org.keywork.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferTables {
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
        return List.copyOf(
                jdbc.sql("select reference, level, yearly_price_cents, covered_versions from offer order by level")
                        .query((row, n) -> new Offer(
                                new OfferReference(row.getString("reference")),
                                row.getInt("level"),
                                row.getLong("yearly_price_cents"),
                                features.getOrDefault(row.getString("reference"), List.of()),
                                VersionRange.parse(row.getString("covered_versions")),
                                texts.getOrDefault(row.getString("reference"), Map.of())))
                        .list());
    }
}
