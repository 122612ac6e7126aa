package org.keywork.notification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.KeyDirectory;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** So that an owner learns which moment gave their key to a GLPI, and what to do if it wasn't theirs. */
@Component
class ServerBoundComposer implements MailComposer {
    private final Organizations organizations;
    private final KeyDirectory servers;
    private final PortalProperties portal;
    private final Texts texts;

    ServerBoundComposer(Organizations organizations, KeyDirectory servers, PortalProperties portal, Texts texts) {
        this.organizations = organizations;
        this.servers = servers;
        this.portal = portal;
        this.texts = texts;
    }

    @Override
    public MailKind kind() {
        return MailKind.SERVER_BOUND;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        var asset = new AssetId(UUID.fromString(order.id("asset")));
        var owner = organizations.owner(new OrganizationId(UUID.fromString(order.id("organization"))));
        return owner.flatMap(to -> servers.serverName(asset).map(name -> letter(to, asset, name)));
    }

    private Letter letter(Organizations.Contact to, AssetId asset, String server) {
        return new Letter(
                to.email(),
                to.language(),
                texts.get(to.language(), "notification.bound.subject", server),
                List.of(
                        texts.get(to.language(), "notification.greeting", to.name()),
                        texts.get(to.language(), "notification.bound.text", server)),
                new Letter.Action(
                        texts.get(to.language(), "notification.bound.action"),
                        URI.create(portal.baseUrl() + "/" + AssetNavigation.to(asset))),
                List.of(texts.get(to.language(), "notification.bound.otherwise")));
    }
}
