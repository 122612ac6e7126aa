package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keywork.AtOnce;
import org.keywork.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Commits, so that threads see each other's work, and cleans up after itself. */
@PortalTest
@WithAccount
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AddressesAtOnceTest {
    @Autowired
    MyContacts contacts;

    @Autowired
    CurrentUser user;

    @Autowired
    SecurityContextHolderStrategy session;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofSeveralAtOnceNoneGoesBeyondTheTwentieth() {
        IntStream.range(0, MyContacts.MOST_ADDRESSES - 1).forEach(this::insert);

        var outcomes = add("one@at-once.example", "two@at-once.example", "three@at-once.example");

        assertThat(outcomes).containsExactlyInAnyOrder(AddressRequest.ADDED, AddressRequest.FULL, AddressRequest.FULL);
        assertThat(contacts.addresses()).hasSize(MyContacts.MOST_ADDRESSES);
    }

    @Test
    void oneAddressIsAddedOnce() {
        assertThat(add("same@at-once.example", "same@at-once.example", "same@at-once.example"))
                .containsExactlyInAnyOrder(AddressRequest.ADDED, AddressRequest.KNOWN, AddressRequest.KNOWN);
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from organization_address where email like '%@at-once.example'")
                .update();
        jdbc.sql("delete from mail_attempt where email like '%@at-once.example'")
                .update();
    }

    private List<AddressRequest> add(String... emails) {
        var person = session.getContext();
        return AtOnce.times(emails.length, i -> {
            session.setContext(person);
            return contacts.add(new NewAddress(new EmailAddress(emails[i]), Locale.ENGLISH, true, true));
        });
    }

    private void insert(int number) {
        jdbc.sql("insert into organization_address (id, organization_id, email, language, technical, billing, added_by,"
                        + " added_at, version) values (?, ?, ?, 'en', true, true, ?, current_timestamp, 0)")
                .params(
                        UUID.randomUUID(),
                        user.organization().value(),
                        "n" + number + "@at-once.example",
                        user.id().value())
                .update();
    }
}
