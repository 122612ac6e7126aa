package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.RegistrationKeyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@WithAccount
class CheckInWriterTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    MyAssets assets;

    @Autowired
    CheckInWriter writer;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    private AssetId server;
    private RegistrationKeyId key;

    @BeforeEach
    void issueAKey() {
        server = ((AddRequest.Done) assets.add(new NewServer("Checked in", Optional.empty(), Optional.empty())))
                .server();
        key = ((KeyRequest.Issued) assets.generateKey(server)).key();
    }

    @Test
    void aDayAddsUpToItsLatestDecision() {
        write("", Code.VALID, "11.0.4", "192.0.2.0/24");
        write(1, "", Code.EXPIRED, "11.0.4", "192.0.2.0/24");
        write(2, "", Code.VALID, null, "192.0.2.0/24");
        assertThat(contacts.of(server)).singleElement().satisfies(contact -> {
            assertThat(contact.count()).isEqualTo(3);
            assertThat(contact.code()).isEqualTo(Code.VALID);
            assertThat(contact.uid()).isEmpty();
            assertThat(contact.last()).isEqualTo(now.plusSeconds(2));
            assertThat(contact.glpiVersion()).hasValue("11.0.4");
            assertThat(contact.looksLikeACopy()).isFalse();
        });
        assertThat(assets.details(server).wasSeen()).isTrue();
    }

    @Test
    void twoVersionsUnderOneUidInOneDayLookLikeACopy() {
        write(Sample.HOME.value(), Code.VALID, "10.0.18", "192.0.2.0/24");
        write(Sample.HOME.value(), Code.VALID, "11.0.4", "192.0.2.0/24");
        write(Sample.ELSEWHERE.value(), Code.WRONG_INSTANCE, "11.0.4", "192.0.2.0/24");
        assertThat(contacts.of(server)).hasSize(2);
        assertThat(contacts.of(server))
                .filteredOn(Contacts.Contact::looksLikeACopy)
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.uid()).hasValue(Sample.HOME);
                    assertThat(contact.glpiVersion()).hasValue("11.0.4");
                    assertThat(contact.otherVersion()).hasValue("10.0.18");
                });
    }

    @Test
    void whatWasRefusedAndThenAcceptedIsCountedApart() {
        write(Sample.HOME.value(), Code.WRONG_INSTANCE, "11.0.4", "192.0.2.0/24");
        write(1, Sample.HOME.value(), Code.WRONG_INSTANCE, "11.0.4", "192.0.2.0/24");
        write(2, Sample.HOME.value(), Code.VALID, "11.0.5", "192.0.2.0/24");
        assertThat(jdbc.sql("select code, times from check_in where asset_id = ? order by code")
                        .param(server.value())
                        .query((row, number) -> row.getString(1) + " " + row.getLong(2))
                        .list())
                .containsExactly("VALID 1", "WRONG_INSTANCE 2");
        assertThat(contacts.of(server)).singleElement().satisfies(contact -> {
            assertThat(contact.code()).isEqualTo(Code.VALID);
            assertThat(contact.otherVersion()).hasValue("11.0.4");
        });
    }

    @Test
    void aCopyStaysOneWhenTheAnswerChangesLaterThatDay() {
        write(0, Sample.HOME.value(), Code.VALID, "10.0.18", "192.0.2.0/24");
        write(1, Sample.HOME.value(), Code.VALID, "11.0.4", "198.51.100.0/24");
        write(2, Sample.HOME.value(), Code.SUSPENDED, "11.0.4", "198.51.100.0/24");
        assertThat(contacts.of(server)).singleElement().satisfies(contact -> {
            assertThat(contact.code()).isEqualTo(Code.SUSPENDED);
            assertThat(contact.looksLikeACopy()).isTrue();
            assertThat(contact.otherVersion()).hasValue("10.0.18");
            assertThat(contact.otherAddress()).hasValue("192.0.2.0/24");
        });
    }

    private void write(String uid, Code code, @Nullable String version, String address) {
        write(0, uid, code, version, address);
    }

    private void write(int seconds, String uid, Code code, @Nullable String version, String address) {
        var at = now.plusSeconds(seconds);
        var id = new CheckIn.Id(key, uid, LocalDate.ofInstant(now, ZoneOffset.UTC), code);
        writer.write(List.of(new CheckIns.Gathered(id, CheckIn.once(server, at, version, address))));
    }
}
