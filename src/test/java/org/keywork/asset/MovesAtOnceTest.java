package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.AtOnce;
import org.keywork.CommittingTest;
import org.keywork.Customer;
import org.keywork.MovableClock;
import org.keywork.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of two who move a server at the same moment the second moves it from where the first left it, and both are told. */
@CommittingTest
class MovesAtOnceTest {
    private static final InstanceUid HOME = new InstanceUid("h".repeat(40));
    private static final InstanceUid ONE = new InstanceUid("1".repeat(40));
    private static final InstanceUid OTHER = new InstanceUid("2".repeat(40));
    private static final List<InstanceUid> BOTH = List.of(ONE, OTHER);

    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    ServerDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Customer customer;
    private AssetId server;

    @BeforeEach
    void aServerThatItsGlpiUses() {
        customer = Customer.of(portal);
        server = added(customer.does(() -> assets.add(new NewServer("Helpdesk", Optional.empty(), Optional.of(HOME)))));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into asset_contact (asset_id, instance_uid, first_seen_at, last_seen_at) values (?, ?, ?, ?)")
                .params(server.value(), HOME.value(), now, now)
                .update();
    }

    private record Move(InstanceUid from, InstanceUid to, boolean byStaff) {}

    @RepeatedTest(2)
    void ofTwoBySupportOneFollowsTheOther() {
        AtOnce.times(2, i -> Staff.support().on(portal, () -> moved(BOTH.get(i))));

        var last = boundTo();
        var first = other(last);
        assertThat(moves()).containsExactly(new Move(HOME, first, true), new Move(first, last, true));
        assertThat(recordedAsSupports()).containsExactly(true, true);
        assertThat(movesLeft()).isEqualTo(3);
    }

    @RepeatedTest(2)
    void ofTwoByTheCustomerOneCountsForAGlpiThatNeverCameIsLeftForNothing() {
        AtOnce.times(2, i -> customer.does(() -> assets.moveTo(server, BOTH.get(i))));

        assertThat(moves()).containsExactly(new Move(HOME, other(boundTo()), false));
        assertThat(recordedAsSupports()).containsExactly(false, false);
        assertThat(movesLeft()).isEqualTo(2);
    }

    @RepeatedTest(2)
    void ofOneByTheCustomerAndOneBySupportTheLaterHoldsAndTheRecordHasBothInTheirOrder() {
        AtOnce.<Object>all(List.of(() -> customer.does(() -> assets.moveTo(server, ONE)), () -> Staff.support()
                .on(portal, () -> moved(OTHER))));

        var isSupportLast = boundTo().equals(OTHER);
        assertThat(recordedAsSupports()).containsExactly(!isSupportLast, isSupportLast);
        assertThat(moves())
                .isEqualTo(
                        isSupportLast
                                ? List.of(new Move(HOME, ONE, false), new Move(ONE, OTHER, true))
                                : List.of(new Move(HOME, OTHER, true)));
        assertThat(movesLeft()).isEqualTo(isSupportLast ? 2 : 3);
    }

    private static AssetId added(AddRequest request) {
        return ((AddRequest.Done) request).server();
    }

    private InstanceUid moved(InstanceUid uid) {
        desk.moveTo(server, uid);
        return uid;
    }

    private static InstanceUid other(InstanceUid one) {
        assertThat(one).isIn(BOTH);
        return one.equals(ONE) ? OTHER : ONE;
    }

    private InstanceUid boundTo() {
        return customer.does(() -> assets.details(server)).uid().orElseThrow();
    }

    private int movesLeft() {
        return customer.does(() -> assets.details(server)).movesLeft();
    }

    private List<Move> moves() {
        return jdbc.sql("select from_uid, to_uid, by_staff from asset_move where asset_id = ? order by moved_at")
                .param(server.value())
                .query((row, number) -> new Move(
                        new InstanceUid(row.getString(1)), new InstanceUid(row.getString(2)), row.getBoolean(3)))
                .list();
    }

    /** Of each move in the audit record, in its order: whether support made it. */
    private List<Boolean> recordedAsSupports() {
        return jdbc.sql("select details from audit_entry where action = 'asset.moved' and subject = ? order by number")
                .param("asset:" + server)
                .query((row, number) -> row.getString(1).contains("\"by\":\"support\""))
                .list();
    }
}
