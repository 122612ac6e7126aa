package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerDesk;
import org.keywork.shell.LanguageChosen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner is told when support let another GLPI have the keys of their server. */
@PortalTest
class ServerMovedMailTest {
    private static final InstanceUid HOME = new InstanceUid("Home4567890123456789012345678901234567b31c");
    private static final InstanceUid ELSEWHERE = new InstanceUid("Else4567890123456789012345678901234567a7f0");

    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Company acme;

    @BeforeEach
    void aCompany() {
        clock.stopAt(Scene.START);
        acme = new Company(portal);
    }

    @Test
    void itSaysWhatMovedFromWhereToWhereAndWhen() {
        bindsByHand(HOME);
        supportMovesTo(ELSEWHERE);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(acme.english);
            assertThat(mail.subject()).contains("was moved to another GLPI");
            assertThat(mail.text())
                    .contains("On 8 January 2024, 10:00 (Paris), our support moved your server " + Company.SERVER)
                    .contains("from the GLPI whose UID ends in b31c to the one whose UID ends in a7f0")
                    .contains("The former GLPI is refused from now on. It shows so within a day")
                    .contains("You didn’t ask for this? Write to billing@example.org.");
            LifeMailsTest.check(mail, "Hello Pat Doe,", "assets/" + acme.server);
        });
    }

    @Test
    void eachMailIsOfItsOwnMove() {
        bindsByHand(HOME);
        supportMovesTo(ELSEWHERE);
        clock.advance(Duration.ofHours(1));
        supportMovesTo(HOME);
        assertThat(mails())
                .extracting(Mail::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("ends in b31c to the one whose UID ends in a7f0"),
                        text -> assertThat(text)
                                .contains("11:00 (Paris)", "ends in a7f0 to the one whose UID ends in b31c"));
    }

    @Test
    void whereTheServerWasBoundToNoneNothingIsSaidOfAFormerOne() {
        supportMovesTo(HOME);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("was bound to a GLPI");
            assertThat(mail.text())
                    .contains("to the GLPI whose UID ends in b31c")
                    .doesNotContain("former");
            LifeMailsTest.check(mail, "Hello Pat Doe,", "assets/" + acme.server);
        });
    }

    @Test
    void whereTheOwnerMovedItOnSinceTheMailStillTellsWhatSupportDid() {
        supportMovesTo(HOME);
        comesFrom(HOME);
        clock.advance(Duration.ofHours(1));
        bindsByHand(ELSEWHERE);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("was bound to a GLPI");
            assertThat(mail.text())
                    .contains("On 8 January 2024, 10:00 (Paris)", "to the GLPI whose UID ends in b31c")
                    .doesNotContain("a7f0");
        });
    }

    @Test
    void onceTheServerIsRemovedNothingIsMailed() {
        bindsByHand(HOME);
        supportMovesTo(ELSEWHERE);
        acme.owner.does(() -> {
            portal.getBean(MyAssets.class).remove(acme.server);
            return acme.server;
        });
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoReadsFrenchIsToldInFrench() {
        acme.owner.does(() -> {
            portal.publishEvent(new LanguageChosen(Locale.FRENCH));
            return Locale.FRENCH;
        });
        bindsByHand(HOME);
        supportMovesTo(ELSEWHERE);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("a été déplacé vers un autre GLPI");
            assertThat(mail.text())
                    .contains("notre support a déplacé votre serveur " + Company.SERVER)
                    .contains("du GLPI dont l’UID finit par b31c vers celui dont l’UID finit par a7f0")
                    .contains("L’ancien GLPI est désormais refusé.");
            LifeMailsTest.check(mail, "Bonjour Pat Doe,", "assets/" + acme.server);
        });
    }

    @Test
    void whatTheCustomerMovesAndWhatSupportLeaveAsItIsIsNotMailed() {
        bindsByHand(HOME);
        bindsByHand(ELSEWHERE);
        supportMovesTo(ELSEWHERE);
        assertThat(mails()).isEmpty();
    }

    private void bindsByHand(InstanceUid uid) {
        acme.owner.does(() -> portal.getBean(MyAssets.class).moveTo(acme.server, uid));
    }

    private void comesFrom(InstanceUid uid) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into asset_contact (asset_id, instance_uid, first_seen_at, last_seen_at) values (?, ?, ?, ?)")
                .params(acme.server.value(), uid.value(), now, now)
                .update();
    }

    private void supportMovesTo(InstanceUid uid) {
        acme.support().does(() -> {
            portal.getBean(ServerDesk.class).moveTo(acme.server, uid);
            return uid;
        });
    }

    private List<Mail> mails() {
        return new OrderedMails(portal).toTheOwner(MailKind.SERVER_MOVED, acme.organization());
    }
}
