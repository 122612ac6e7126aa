package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@WithAccount
@RecordApplicationEvents
class MyContactsTest {
    private static final Recipient CASEY = new Recipient("Casey Customer", "customer@example.com", Locale.ENGLISH);

    private final Instant start = Instant.now();

    @Autowired
    MyContacts contacts;

    @Autowired
    Recipients recipients;

    @Autowired
    Bounces bounces;

    @Autowired
    CurrentUser user;

    @Autowired
    OrganizationRecords organizations;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void atFirstAPersonGetsAllMails() {
        assertThat(contacts.mine()).isEqualTo(new MailChoice(true, true));
        assertThat(recipients.technical(user.organization())).containsExactly(CASEY);
        assertThat(recipients.billing(user.organization())).containsExactly(CASEY);
    }

    @Test
    void whatNobodyWantsGoesToTheOwner() {
        contacts.choose(new MailChoice(false, false));
        assertThat(contacts.mine()).isEqualTo(new MailChoice(false, false));
        assertThat(recipients.technical(user.organization())).containsExactly(CASEY);
        assertThat(audited("mails.chosen")).isOne();
    }

    @Test
    void whatAnAddressGetsNeedNotGoToTheOwner() {
        contacts.choose(new MailChoice(true, false));
        add("invoices@acme.example", false, true);
        assertThat(recipients.billing(user.organization()))
                .containsExactly(new Recipient("Acme", "invoices@acme.example", Locale.FRENCH));
        assertThat(recipients.technical(user.organization())).containsExactly(CASEY);
    }

    @Test
    void whoeverReadsAnAddedAddressIsTold() {
        assertThat(add("told@acme.example", true, false)).isEqualTo(AddressRequest.ADDED);
        assertThat(events.stream(SharedAddressAdded.class))
                .containsExactly(new SharedAddressAdded(
                        user.organization(),
                        new Recipient("Acme", "told@acme.example", Locale.FRENCH),
                        new MailChoice(true, false)));
        assertThat(jdbc.sql("select count(*) from mail_attempt where email = 'told@acme.example'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(audited("shared-address.added")).isOne();
    }

    @Test
    void anAddressIsAddedOnce() {
        add("once@acme.example", true, true);
        assertThat(add("once@acme.example", false, true)).isEqualTo(AddressRequest.KNOWN);
        assertThat(add("customer@example.com", true, true)).isEqualTo(AddressRequest.KNOWN);
        assertThat(contacts.addresses()).hasSize(1);
    }

    @Test
    void thereAreTwentyAtMost() {
        for (var i = 0; i < MyContacts.MOST_ADDRESSES; i++) {
            addresses.saveAndFlush(new AddressRecord(
                    user.organization(), wanted("n" + i + "@acme.example", true, true), user.id(), Instant.now()));
        }
        assertThat(add("beyond@acme.example", true, true)).isEqualTo(AddressRequest.FULL);
    }

    @Test
    void nobodyIsFloodedWithMailsByBeingAddedAgainAndAgain() {
        for (var i = 0; i < 5; i++) {
            assertThat(add("flooded.list@acme.example", true, true)).isEqualTo(AddressRequest.ADDED);
            contacts.remove(contacts.addresses().getFirst().id());
        }
        assertThat(add("flooded.list@acme.example", true, true)).isEqualTo(AddressRequest.TOO_MANY);
        assertThat(audited("shared-address.removed")).isEqualTo(5);
    }

    @Test
    void whatAnAddressGetsCanBeChanged() {
        add("changed@acme.example", true, true);
        var id = contacts.addresses().getFirst().id();
        contacts.change(id, Locale.ENGLISH, new MailChoice(false, true));
        assertThat(contacts.addresses())
                .containsExactly(
                        new SharedAddress(id, "changed@acme.example", Locale.ENGLISH, new MailChoice(false, true)));
        assertThat(audited("shared-address.changed")).isOne();
    }

    @Test
    void someoneElsesAddressLooksLikeMissing() {
        var theirs = addressOfOthers("theirs@globex.example");
        contacts.change(theirs, Locale.ENGLISH, new MailChoice(false, false));
        contacts.remove(theirs);
        assertThat(addresses.findByIdAndOrganization(theirs, user.organization()))
                .isEmpty();
        assertThat(jdbc.sql("select technical from organization_address where id = ?")
                        .param(theirs.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(audited("shared-address.changed") + audited("shared-address.removed"))
                .isZero();
    }

    @Test
    void theLatestRefusalOfAnAddressIsKnownUntilItWorksAgain() {
        add("bounced@acme.example", true, true);
        var at = Instant.parse("2026-03-14T09:00:00Z");
        bounces.refused("bounced@acme.example", Optional.empty(), at.minusSeconds(60), "550 5.1.1");
        bounces.refused("bounced@acme.example", Optional.of(user.organization()), at, "552 5.2.2");
        addressOfOthers("elsewhere@globex.example");
        bounces.refused("elsewhere@globex.example", Optional.empty(), at, "550");
        assertThat(contacts.bounces()).containsExactly(new Bounce("bounced@acme.example", at, "552 5.2.2"));
        assertThat(bounces.of(user.organization())).isEqualTo(contacts.bounces());

        contacts.worksAgain("elsewhere@globex.example");
        contacts.worksAgain("bounced@acme.example");
        assertThat(contacts.bounces()).isEmpty();
        assertThat(audited("mail-bounce.cleared")).isOne();
        assertThat(jdbc.sql("select email from mail_bounce where email like '%@globex.example'")
                        .query(String.class)
                        .list())
                .containsExactly("elsewhere@globex.example");
    }

    @Test
    @WithAccount("admin@example.com")
    void staffHaveNone() {
        assertThatThrownBy(() -> contacts.addresses()).isInstanceOf(AccessDeniedException.class);
    }

    private AddressRequest add(String email, boolean technical, boolean billing) {
        return contacts.add(wanted(email, technical, billing));
    }

    private static NewAddress wanted(String email, boolean technical, boolean billing) {
        return new NewAddress(new EmailAddress(email), Locale.FRENCH, technical, billing);
    }

    private AddressId addressOfOthers(String email) {
        var others = organizations.save(new OrganizationRecord(
                new DisplayName("Globex"), Locale.ENGLISH, ZoneId.of("Europe/Paris"), Instant.now()));
        var address =
                new AddressRecord(others.id(), wanted(email, true, true), new UserId(UUID.randomUUID()), Instant.now());
        return addresses.saveAndFlush(address).id();
    }

    private int audited(String action) {
        Recorded.asBeforeTheCommit();
        return jdbc.sql("select count(*) from audit_entry join audit_person on actor = 'person:' || pseudonym"
                        + " where action = ? and user_id = ? and happened_at >= ?")
                .params(action, user.id().value(), start.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
