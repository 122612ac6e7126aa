package org.keywork.notification;

import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.account.Recipient;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.ServerMoves;
import org.keywork.billing.BillingProperties;
import org.springframework.stereotype.Component;

/** So that an owner learns that support gave their server's keys to another GLPI, and where to write if nobody asked for it. */
@Component
class ServerMovedComposer implements MailComposer {
    private final Organizations organizations;
    private final ServerMoves moves;
    private final BillingProperties settings;
    private final Drafts drafts;

    ServerMovedComposer(Organizations organizations, ServerMoves moves, BillingProperties settings, Drafts drafts) {
        this.organizations = organizations;
        this.moves = moves;
        this.settings = settings;
        this.drafts = drafts;
    }

    @Override
    public MailKind kind() {
        return MailKind.SERVER_MOVED;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        var organization = order.organization().orElseThrow();
        var asset = new AssetId(order.uuid("asset"));
        var move = Optional.ofNullable(order.ids().get("move")).map(UUID::fromString);
        return organizations.owner(organization).flatMap(owner -> moves.find(asset, move)
                .map(made -> letter(asset, made, begin(owner, organization))));
    }

    private Draft begin(Organizations.Contact owner, OrganizationId organization) {
        var to = new Recipient(owner.name(), owner.email(), owner.language());
        return drafts.begin(to, "moved", drafts.zone(organization));
    }

    private Letter letter(AssetId asset, ServerMoves.Made made, Draft draft) {
        var at = draft.moments().momentAndZone(made.at());
        var to = made.to().ending();
        made.from()
                .ifPresentOrElse(
                        from -> draft.say("text", made.server(), at, from.ending(), to)
                                .say("former"),
                        () -> draft.say("unbound.text", made.server(), at, to));
        return draft.link(AssetNavigation.to(asset))
                .say("otherwise", settings.seller().email())
                .letterUnder(made.from().isPresent() ? "subject" : "unbound.subject", Drafts.inSubject(made.server()));
    }
}
