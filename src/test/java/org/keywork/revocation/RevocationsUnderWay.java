package org.keywork.revocation;

import java.util.List;
import java.util.Optional;
import org.keywork.SecondNode;
import org.keywork.Staff;
import org.keywork.asset.RevocationReason;
import org.springframework.context.ApplicationContext;

/** A node on which an organization is revoked and given back again and again, until someone kills it; prints a line for each. */
final class RevocationsUnderWay {
    static final int SERVERS = 200;

    private RevocationsUnderWay() {}

    /** @param settings of the node, {@code name=value} each */
    public static void main(String[] settings) {
        var node = SecondNode.run(List.of(settings));
        var acme = ManyServers.of(node, SERVERS);
        System.out.println("organization " + acme.customer.organization());
        while (true) {
            var act = revoked(node, acme);
            System.out.println("revoked " + act);
            Staff.support().on(node, () -> node.getBean(RevocationDesk.class).undo(act, "Once more"));
            System.out.println("undone " + act);
        }
    }

    private static RevocationId revoked(ApplicationContext node, ManyServers acme) {
        var desk = node.getBean(RevocationDesk.class);
        var why = new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Under way", Optional.empty());
        var asked = (Outcome.Waiting)
                Staff.support().on(node, () -> desk.revoke(Target.of(acme.customer.organization()), why));
        Staff.support().on(node, () -> desk.confirm(asked.act()));
        return asked.act();
    }
}
