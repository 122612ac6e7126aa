package org.keywork.desk.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.MovableClock;
import org.keywork.account.Persona;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Support at its pages, on 14 March 2027: the demo customer's server Helpdesk has a key that its GLPI came with, and that another
 * came with, too.
 */
abstract class AcmeSeenBySupport extends SpringBrowserlessTest {
    static final InstanceUid HOME = new InstanceUid("Home4567890123456789012345678901234567b31c");
    static final InstanceUid ELSEWHERE = new InstanceUid("Else4567890123456789012345678901234567a7f0");
    static final String TRACE = "7HQA3-MXRFK";

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Persona casey;
    AssetId helpdesk;
    RegistrationKeyId key;
    String keyText = "";

    @BeforeEach
    void aCustomersServerAndSomebodyElse() {
        clock.stopAt("2027-03-01T09:00:00Z");
        var assets = portal.getBean(MyAssets.class);
        casey = Persona.of(portal, "customer@example.com");
        helpdesk = new PaidCustomer(portal).server("Helpdesk", "https://glpi.acme.example");
        key = ((KeyRequest.Issued) casey.does(() -> assets.generateKey(helpdesk))).key();
        keyText = casey.does(() -> assets.showKey(helpdesk)).orElseThrow();
        clock.stopAt("2027-03-02T09:00:00Z");
        casey.does(() -> assets.moveTo(helpdesk, HOME));
        seen("2027-03-02T09:00:00Z", "2027-03-13T20:00:00Z");
        checkIn(HOME, "2027-03-12T08:00:00Z", Code.VALID, 3);
        checkIn(HOME, "2027-03-13T20:00:00Z", Code.VALID, 2);
        clock.stopAt("2027-03-14T09:00:00Z");
    }

    /** Another GLPI comes with its key, and is refused. */
    void isRefusedElsewhere() {
        refused(TRACE, ELSEWHERE, "2027-03-14T08:12:00Z");
        checkIn(ELSEWHERE, "2027-03-14T08:40:00Z", Code.WRONG_INSTANCE, 4);
    }

    void refused(String id, @Nullable InstanceUid uid, String at) {
        jdbc.sql("""
                        insert into refusal_trace (id, first_at, code, key_id, asset_id, instance_uid, glpi_version, address,
                            checks, language, organization_id)
                        values (?, ?, 'WRONG_INSTANCE', ?, ?, ?, '11.0.4', '192.0.2.0/24', ?, 'fr', ?)""")
                .params(
                        id,
                        at(at),
                        key.value(),
                        helpdesk.value(),
                        uid == null ? null : uid.value(),
                        "EMPTY WRONG_KIND TRUNCATED MALFORMED UNKNOWN_ISSUER BAD_SIGNATURE UNKNOWN_KEY REVOKED SUPERSEDED"
                                + " WRONG_PRODUCT !WRONG_INSTANCE",
                        casey.organization().value())
                .update();
    }

    void checkIn(InstanceUid uid, String at, Code code, int times) {
        jdbc.sql("""
                        insert into check_in (key_id, instance_uid, on_day, asset_id, times, first_at, last_at, code,
                            glpi_version, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?, '11.0.4', '192.0.2.0/24')""")
                .params(
                        key.value(),
                        uid.value(),
                        LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC),
                        helpdesk.value(),
                        times,
                        at(at),
                        at(at),
                        code.name())
                .update();
    }

    private void seen(String first, String last) {
        jdbc.sql("""
                        insert into asset_contact (asset_id, key_id, instance_uid, first_seen_at, last_seen_at, glpi_version)
                        values (?, ?, ?, ?, ?, '11.0.4')""")
                .params(helpdesk.value(), key.value(), HOME.value(), at(first), at(last))
                .update();
    }

    private static Object at(String moment) {
        return Instant.parse(moment).atOffset(ZoneOffset.UTC);
    }

    static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    /** The words of what takes the focus next; empty where nothing does. */
    static String focused() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(invocation -> invocation.getExpression().contains("this.focus()"))
                .flatMap(invocation -> invocation.getParameters().stream())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .map(Element::getTextRecursively)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    <T extends Component> T shown(Class<T> page) {
        return find(page).single();
    }

    <T extends Component> String text(Class<T> page) {
        return shown(page).getElement().getTextRecursively();
    }
}
