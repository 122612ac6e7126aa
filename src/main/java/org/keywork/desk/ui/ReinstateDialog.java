package org.keywork.desk.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.Target;

/** Shows what would go on, and gives it back. That needs no reason: the one for which it was suspended is gone. */
class ReinstateDialog extends NoteDialog {
    ReinstateDialog(RevocationDesk desk, Target target, String title, DryRun dryRun, Consumer<String> doing) {
        super(title, "revocation.REINSTATED", doing);
        fields(dryRun);
        desk.reach(target, RevocationAct.REINSTATED, Optional.empty()).ifPresent(reach -> {
            dryRun.show(RevocationAct.REINSTATED, reach);
            act.setVisible(!reach.isNothing(RevocationAct.REINSTATED));
        });
    }
}
