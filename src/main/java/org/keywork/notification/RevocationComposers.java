package org.keywork.notification;

import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.BillingProperties;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.OfferReference;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationDirectory;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written where keys, servers or subscriptions are taken out of use or given back. */
@Configuration(proxyBeanMethods = false)
class RevocationComposers {
    private final RevocationDirectory acts;
    private final BillingProperties settings;
    private final Drafts drafts;

    RevocationComposers(RevocationDirectory acts, BillingProperties settings, Drafts drafts) {
        this.acts = acts;
        this.settings = settings;
        this.drafts = drafts;
    }

    @Bean
    MailComposer revocationDone() {
        return MailComposer.of(MailKind.REVOCATION_DONE, mail -> find(mail)
                .map(act -> done(act, isUnpaid(mail), drafts.begin(mail, "revocation"))));
    }

    @Bean
    MailComposer revocationUndone() {
        return MailComposer.of(MailKind.REVOCATION_UNDONE, mail -> find(mail)
                .map(act -> undone(act, drafts.begin(mail, "revocation"))));
    }

    private Optional<RevocationDetails> find(MailOrder mail) {
        return acts.find(new RevocationId(mail.uuid("revocation")));
    }

    private static boolean isUnpaid(MailOrder mail) {
        return mail.ids().getOrDefault(RevocationMails.UNPAID, "false").equals("true");
    }

    private Letter done(RevocationDetails act, boolean isUnpaid, Draft draft) {
        if (act.byCustomer()) {
            return own(act, draft);
        }
        return isUnpaid ? stillUnpaid(act, draft) : ours(act, draft);
    }

    private Letter own(RevocationDetails act, Draft draft) {
        return draft.say("OWN.text", name(act, draft))
                .say("OWN.next")
                .link(address(act))
                .say("otherwise", settings.seller().email())
                .letterUnder("OWN.subject", Drafts.inSubject(name(act, draft)));
    }

    private Letter ours(RevocationDetails act, Draft draft) {
        var target = act.subject().target().scope();
        var what = act.act() + "." + target;
        draft.say(what + ".text", name(act, draft), act.servers(), act.keys());
        act.reason()
                .filter(reason -> act.act() != RevocationAct.REINSTATED)
                .ifPresent(reason -> draft.say("reason." + reason));
        var isOfMany = target == Target.Scope.SUBSCRIPTION || target == Target.Scope.ORGANIZATION;
        draft.sayIf(act.act() == RevocationAct.REVOKED, "GLPI")
                .sayIf(act.act() == RevocationAct.REPLACED && isOfMany, "REPLACED.free")
                .sayIf(
                        act.act() == RevocationAct.REINSTATED && target == Target.Scope.ORGANIZATION,
                        "REINSTATED.some-unpaid")
                .sayIf(act.act() != RevocationAct.REPLACED || act.keys() > 0, act.act() + ".next");
        return draft.link(address(act))
                .say("otherwise", settings.seller().email())
                .letterUnder(what + ".subject", Drafts.inSubject(name(act, draft)));
    }

    private Letter stillUnpaid(RevocationDetails act, Draft draft) {
        return draft.say("REINSTATED.UNPAID.text", name(act, draft))
                .link(address(act))
                .say("otherwise", settings.seller().email())
                .letterUnder("REINSTATED.UNPAID.subject", Drafts.inSubject(name(act, draft)));
    }

    private Letter undone(RevocationDetails act, Draft draft) {
        return draft.say("UNDONE.text", name(act, draft), act.servers(), act.keys())
                .say("UNDONE.next")
                .link(address(act))
                .letterUnder("UNDONE.subject", Drafts.inSubject(name(act, draft)));
    }

    private static String name(RevocationDetails act, Draft draft) {
        var name = act.subject().name();
        return act.subject().target().scope() == Target.Scope.SUBSCRIPTION
                ? draft.title(new OfferReference(name))
                : name;
    }

    private static String address(RevocationDetails act) {
        var target = act.subject().target();
        return switch (target.scope()) {
            case SERVER -> AssetId.parse(target.id()).map(AssetNavigation::to).orElse(AssetNavigation.LIST);
            case SUBSCRIPTION -> OrderNavigation.SUBSCRIPTIONS;
            case KEY, ORGANIZATION -> AssetNavigation.LIST;
        };
    }
}
