package org.keywork.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
class OffersTest {
    @Autowired
    private Offers offers;

    @Autowired
    private OfferTables tables;

    @Autowired
    private HikariDataSource pool;

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void readingThemForDaysKeepsNoConnection() {
        var moreThanThePoolHas = pool.getMaximumPoolSize() + 1;
        for (int i = 0; i < moreThanThePoolHas; i++) {
            tables.read();
        }
        assertThat(pool.getHikariPoolMXBean().getIdleConnections()).isPositive();
    }

    @Test
    void areListedFromTheLowestToTheHighestLevel() {
        assertThat(offers.all())
                .extracting(offer -> offer.reference().value())
                .containsExactly("virtual", "network-basic", "network-standard", "network-advanced", "network-cloud");
    }

    @Test
    void theFreeOneIsNotAmongThePaid() {
        assertThat(offers.free().reference()).isEqualTo(new OfferReference("virtual"));
        assertThat(offers.free().features()).isEmpty();
        assertThat(offers.paid()).hasSize(4).doesNotContain(offers.free());
    }

    @Test
    void aHigherOneIncludesWhatTheLowerOneHas() {
        var paid = offers.paid();
        for (var i = 1; i < paid.size(); i++) {
            assertThat(paid.get(i).features()).containsAll(paid.get(i - 1).features());
        }
        assertThat(paid.getFirst().features())
                .containsExactly(
                        "marketplace",
                        "last-glpi-version",
                        "annual-commitment",
                        "additional_services",
                        "plugins-basic");
    }

    @Test
    void haveWordsInEveryLanguageForThemselvesAndTheirFeatures() {
        var texts = new Texts();
        for (var offer : offers.all()) {
            assertThat(offer.texts()).containsOnlyKeys(Texts.LANGUAGES);
            assertThat(offer.features())
                    .allSatisfy(feature -> assertThat(texts.get(Locale.FRENCH, "catalog.feature." + feature))
                            .isNotBlank());
        }
        assertThat(offers.free().title(Locale.CANADA_FRENCH)).isEqualTo("Enregistré");
        assertThat(offers.free().title(Locale.GERMAN)).isEqualTo("Registered");
    }

    @Test
    void areFoundByReference() {
        assertThat(offers.find(new OfferReference("network-standard")))
                .hasValueSatisfying(offer -> assertThat(offer.covers()).hasToString(">=10.0"));
        assertThat(offers.find(new OfferReference("starter"))).isEmpty();
    }

    @Test
    void followTheDatabaseAndStayAsTheyWereWhileItIsAway() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:offers;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4_0__offers.sql")).execute(database);
        var jdbc = JdbcClient.create(database);
        var known = new KnownOffers(new OfferTables(jdbc));

        jdbc.sql("update offer set yearly_price_cents = 31000 where reference = 'network-basic'")
                .update();
        known.readAgain();
        jdbc.sql("drop all objects").update();
        known.readAgain();

        assertThat(known.offers()).hasSize(5);
        assertThat(known.offers().get(1).yearlyPriceCents()).isEqualTo(31_000);
    }
}
