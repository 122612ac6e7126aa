package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keywork.AtOnce;
import org.keywork.Customer;
import org.keywork.PortalTest;
import org.keywork.asset.KeyRequest.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Double clicks, two tabs, two colleagues. Commits, so that threads see each other's work, and cleans up after itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AtOnceTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    Binding binding;

    @Autowired
    AssetRepository servers;

    @Autowired
    RegistrationKeys keys;

    private Customer customer;
    private AssetId server;

    @BeforeEach
    void aServer() {
        customer = Customer.of(portal);
        server = added(add("Helpdesk"));
    }

    @AfterEach
    void leave() {
        customer.leave();
    }

    @RepeatedTest(5)
    void generatingAKeyManyTimesAtOnceMakesOneAndTheOthersAreToldSoOrGetTheSame() {
        var outcomes = AtOnce.times(8, i -> customer.does(() -> assets.generateKey(server)));

        assertThat(all()).singleElement().satisfies(key -> {
            assertThat(key.status()).isEqualTo(KeyStatus.ISSUED);
            assertThat(outcomes)
                    .contains(new KeyRequest.Issued(key.id()))
                    .isSubsetOf(new KeyRequest.Issued(key.id()), new KeyRequest.Refused(Reason.HAS_ONE_ALREADY));
        });
    }

    @RepeatedTest(5)
    void replacingAKeyManyTimesAtOnceReplacesItOnce() {
        var key = generated();

        var outcomes = AtOnce.times(8, i -> customer.does(() -> assets.replaceKey(server, key)));

        assertThat(all()).hasSize(2);
        assertThat(statusOf(key)).isEqualTo(KeyStatus.SUPERSEDED);
        assertThat(outcomes)
                .contains(new KeyRequest.Issued(current()))
                .isSubsetOf(new KeyRequest.Issued(current()), new KeyRequest.Refused(Reason.REPLACED_MEANWHILE));
    }

    @RepeatedTest(5)
    void aKeyReportedLeakedWhileItIsReplacedIsRevokedWhoeverIsFirst() {
        var key = generated();

        AtOnce.<KeyRequest>all(List.of(
                () -> customer.does(() -> assets.replaceKey(server, key)),
                () -> customer.does(() -> assets.reportLeaked(server, key)),
                () -> customer.does(() -> assets.replaceKey(server, key)),
                () -> customer.does(() -> assets.reportLeaked(server, key))));

        assertThat(all()).hasSize(2);
        assertThat(statusOf(key)).isEqualTo(KeyStatus.REVOKED);
        assertThat(current()).isNotEqualTo(key);
    }

    @Test
    void aKeyReportedLeakedAfterItWasReplacedIsRevokedToo() {
        var key = generated();
        customer.does(() -> assets.replaceKey(server, key));
        var replacement = current();

        assertThat(customer.does(() -> assets.reportLeaked(server, key)))
                .isEqualTo(new KeyRequest.Refused(Reason.REPLACED_MEANWHILE));
        assertThat(statusOf(key)).isEqualTo(KeyStatus.REVOKED);
        assertThat(current()).isEqualTo(replacement);
    }

    @RepeatedTest(5)
    void aServerRemovedWhileItsKeyIsMadeHasNoKeyThatIsGood() {
        AtOnce.<Object>all(List.of(
                () -> customer.does(this::generateOrFindItGone),
                () -> customer.does(() -> {
                    assets.remove(server);
                    return "removed";
                })));

        assertThat(all()).extracting(RegistrationKeyRecord::status).isSubsetOf(KeyStatus.REVOKED);
        assertThat(keys.findBySlot(RegistrationKeyRecord.next(server))).isEmpty();
    }

    @RepeatedTest(3)
    void theTenthServerIsTheLastHoweverManyAreAddedAtOnce() {
        var outcomes = AtOnce.times(24, i -> add("Server " + i));

        assertThat(outcomes).filteredOn(AddRequest.Done.class::isInstance).hasSize(9);
        assertThat(outcomes).filteredOn(new AddRequest.NoPlaceLeft(10)::equals).hasSize(15);
    }

    @RepeatedTest(3)
    void ofServersAddedAtOnceUnderOneNameThereIsOne() {
        var outcomes = AtOnce.times(6, i -> add(i % 2 == 0 ? "Staging" : "STAGING"));

        assertThat(outcomes).filteredOn(AddRequest.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new AddRequest.NameTaken()::equals).hasSize(5);
    }

    @RepeatedTest(3)
    void ofServersRenamedAtOnceToOneNameOneGetsIt() {
        var other = added(add("Staging"));

        var outcomes =
                AtOnce.<AddRequest>all(List.of(() -> rename(server, "Production"), () -> rename(other, "production ")));

        assertThat(outcomes).contains(new AddRequest.NameTaken()).hasAtLeastOneElementOfType(AddRequest.Done.class);
    }

    @Test
    void aServerMayBeGivenItsOwnNameSpelledOtherwise() {
        assertThat(rename(server, " HELPDESK ")).isEqualTo(new AddRequest.Done(server));
    }

    @RepeatedTest(5)
    void ofTwoInstancesThatUseAKeyAtOnceOneIsBoundForGood() {
        var uids = List.of(new InstanceUid("a".repeat(40)), new InstanceUid("b".repeat(40)));

        var first = AtOnce.times(2, i -> binding.bindFirst(server, customer.organization(), uids.get(i)));

        assertThat(first).containsExactlyInAnyOrder(true, false);
        assertThat(boundTo()).contains(uids.get(first.indexOf(true)));
        var again = AtOnce.times(2, i -> binding.bindFirst(server, customer.organization(), uids.get(i)));
        assertThat(again).containsOnly(false);
        assertThat(boundTo()).contains(uids.get(first.indexOf(true)));
    }

    @RepeatedTest(3)
    void everythingAtOnceOnOneServerWaitsInTurnAndNeverInACircle() {
        var key = generated();
        var uid = new InstanceUid("c".repeat(40));
        var works = List.<Supplier<? extends Object>>of(
                () -> rename(server, "One"),
                () -> add("Two"),
                () -> customer.does(() -> assets.replaceKey(server, key)),
                () -> customer.does(() -> assets.moveTo(server, uid)),
                () -> binding.bindFirst(server, customer.organization(), uid),
                () -> customer.does(() -> assets.reportLeaked(server, key)),
                () -> rename(server, "Three"),
                () -> customer.does(() -> assets.generateKey(server)));

        assertThat(AtOnce.<Object>all(works)).hasSize(works.size());
        assertThat(statusOf(key)).isEqualTo(KeyStatus.REVOKED);
        assertThat(current()).isNotEqualTo(key);
        assertThat(boundTo()).contains(uid);
    }

    private Object generateOrFindItGone() {
        try {
            return assets.generateKey(server);
        } catch (AssetNotFound gone) {
            return gone;
        }
    }

    private AddRequest add(String name) {
        return customer.does(() -> assets.add(new NewServer(name, Optional.empty(), Optional.empty())));
    }

    private AddRequest rename(AssetId id, String name) {
        return customer.does(() -> assets.describe(id, name, Optional.empty()));
    }

    private RegistrationKeyId generated() {
        return ((KeyRequest.Issued) customer.does(() -> assets.generateKey(server))).key();
    }

    private static AssetId added(AddRequest request) {
        return ((AddRequest.Done) request).server();
    }

    private List<RegistrationKeyRecord> all() {
        return keys.findByAssetAndStatusIn(server, List.of(KeyStatus.values()));
    }

    private RegistrationKeyId current() {
        return keys.findBySlot(RegistrationKeyRecord.current(server))
                .orElseThrow()
                .id();
    }

    private KeyStatus statusOf(RegistrationKeyId key) {
        return keys.findById(key).orElseThrow().status();
    }

    private Optional<InstanceUid> boundTo() {
        return servers.findById(server).orElseThrow().uid();
    }
}
