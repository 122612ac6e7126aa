package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offer;
import org.keywork.shell.CopyRow;

/** What one meets when it isn't the text of the key: each symptom with its causes, and commands that tell which one it is. */
class KeyGuides extends Div {
    private static final String COMMAND =
            "php bin/console config:set glpinetwork_registration_key '<KEY>' --context=core --no-interaction";

    private final String base;
    private final String host;
    private final String port;
    private final boolean isHttps;

    KeyGuides(URI baseUrl, List<Offer> offers, ClockGuide clock) {
        base = baseUrl.toString();
        host = baseUrl.getHost();
        isHttps = baseUrl.getScheme().equals("https");
        port = String.valueOf(baseUrl.getPort() > 0 ? baseUrl.getPort() : isHttps ? 443 : 80);
        addClassName("kw-guides");
        add(activation());
        add(guide("expired", link("/" + OrderNavigation.SUBSCRIPTIONS, "doctor.own.renew")));
        add(guide(
                "feature",
                new OfferVersions(offers),
                new Div(link("/", "doctor.guide.feature.compare")),
                new Div(link("/" + OrderNavigation.SUBSCRIPTIONS, "doctor.own.renew"))));
        add(guide("other", link("/" + AssetNavigation.LIST, "shell.to-my-assets")));
        add(guide(
                "clock",
                clock,
                command("clock.ours", "curl -sI " + base + "/api/ping | grep -i '^date'; date -u +%FT%TZ"),
                command("clock.ntp", "sudo timedatectl set-ntp true && timedatectl status")));
        add(guide(
                "empties",
                command("empties.readable", "sudo -u www-data test -r config/glpicrypt.key && echo readable"),
                command("empties.new", "sudo -u www-data php bin/console glpi:security:change_key"),
                command("empties.set", COMMAND)));
    }

    /** Nothing about TLS where the portal, a laptop's, has none. */
    private Details activation() {
        var tls = "openssl s_client -connect " + host + ":" + port + " -servername " + host + " </dev/null";
        var commands = new ArrayList<Component>();
        commands.add(command("activation.setting", "define('GLPI_NETWORK_SERVICES', '" + base + "');"));
        commands.add(command("activation.dns", "getent hosts " + host));
        if (isHttps) {
            commands.add(command("activation.tls", tls));
        }
        commands.add(command("activation.ping", "curl -sS " + base + "/api/ping"));
        commands.add(command("activation.proxy", "curl -sS -x http://proxy.example:3128 " + base + "/api/ping"));
        if (isHttps) {
            commands.add(command("activation.ca", "php -r 'print_r(openssl_get_cert_locations());'"));
        }
        return guide("activation", commands.toArray(Component[]::new));
    }

    private Details guide(String key, Component... content) {
        var guide = new Details(getTranslation("doctor.guide." + key + ".title"));
        guide.add(new Paragraph(getTranslation("doctor.guide." + key + ".text", base, host, port)));
        guide.add(List.of(content));
        return guide;
    }

    private CopyRow command(String key, String command) {
        return new CopyRow(getTranslation("doctor.guide." + key), command, getTranslation("doctor.copy-command"));
    }

    private Anchor link(String path, String textKey) {
        return new Anchor(path, getTranslation(textKey));
    }
}
