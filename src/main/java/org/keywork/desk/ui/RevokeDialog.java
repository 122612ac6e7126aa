package org.keywork.desk.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.asset.RevocationReason;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.PluginEffect;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.Target;

/** Asks why something is revoked or suspended, shows what would happen, and then does it. */
class RevokeDialog extends ActDialog {
    final Select<RevocationReason> reason = new Select<>();
    final Select<PluginEffect> effect = new Select<>();
    final TextArea note = new TextArea(getTranslation("revocation.note"));
    final DryRun dryRun;
    private final RevocationDesk desk;
    private final Target target;
    private final RevocationAct kind;

    /** Does it; the dialog is closed then. */
    @FunctionalInterface
    interface Doing {
        void act(NewRevocation wanted);
    }

    RevokeDialog(RevocationDesk desk, Target target, RevocationAct act, String subject, DryRun dryRun, Doing doing) {
        super(
                subject,
                I18NProvider.translate("revocation." + act + ".text"),
                I18NProvider.translate("revocation." + act + ".verb"));
        this.desk = desk;
        this.target = target;
        this.kind = act;
        this.dryRun = dryRun;
        reason.setLabel(getTranslation("revocation.reason"));
        reason.setHelperText(getTranslation("revocation.reason.help"));
        reason.setItems(Stream.of(RevocationReason.values())
                .filter(one -> act == RevocationAct.REVOKED || one != RevocationReason.KEY_COMPROMISED)
                .toList());
        reason.setItemLabelGenerator(one -> getTranslation("revocation.reason." + one));
        reason.setWidthFull();
        reason.addClassName("kw-required");
        reason.addValueChangeListener(change -> look());
        effect.setLabel(getTranslation("revocation.effect"));
        effect.setHelperText(getTranslation("revocation.effect.help"));
        effect.setItems(PluginEffect.values());
        effect.setItemLabelGenerator(
                one -> getTranslation(one == null ? "revocation.effect.none" : "revocation.effect." + one));
        effect.setEmptySelectionAllowed(true);
        effect.setEmptySelectionCaption(getTranslation("revocation.effect.none"));
        effect.setWidthFull();
        effect.setVisible(act == RevocationAct.REVOKED);
        note.setHelperText(getTranslation("revocation.note.help"));
        note.setMaxLength(NewRevocation.MAX_NOTE);
        note.setRequiredIndicatorVisible(true);
        note.setWidthFull();
        fields(reason, effect, note, dryRun);
        grave();
        does(() -> {
            var wanted = wanted();
            wanted.ifPresent(doing::act);
            return wanted.isPresent();
        });
        look();
    }

    private void look() {
        desk.reach(target, kind, Optional.ofNullable(reason.getValue())).ifPresent(reach -> {
            dryRun.show(kind, reach);
            this.act.setVisible(!reach.isNothing(kind));
        });
    }

    /** Empty, and the fields say so, where something is missing. */
    private Optional<NewRevocation> wanted() {
        var why = reason.getValue();
        reason.setInvalid(why == null);
        reason.setErrorMessage(getTranslation("revocation.reason.required"));
        var said = note.getValue().strip();
        note.setInvalid(said.isEmpty());
        note.setErrorMessage(getTranslation("revocation.note.required"));
        return why == null || said.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewRevocation(why, said, Optional.ofNullable(effect.getValue())));
    }
}
