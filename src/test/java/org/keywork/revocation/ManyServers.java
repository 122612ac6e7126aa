package org.keywork.revocation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keywork.Customer;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.Cause;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.Term;
import org.keywork.validation.Code;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer with many servers on one paid subscription, some of them with a key, in tests that commit. */
public final class ManyServers {
    private final ApplicationContext portal;
    public final Customer customer;
    public final SubscriptionId subscription;
    private final List<AssetId> servers;

    private ManyServers(ApplicationContext portal, Customer customer, SubscriptionId subscription, int count) {
        this.portal = portal;
        this.customer = customer;
        this.subscription = subscription;
        this.servers = IntStream.range(0, count).mapToObj(this::added).toList();
    }

    public static ManyServers of(ApplicationContext portal, int count) {
        var customer = Customer.of(portal);
        var today = LocalDate.now(ZoneOffset.UTC);
        var granted = portal.getBean(TransactionTemplate.class).execute(status -> portal.getBean(SubscriptionLife.class)
                .start(
                        new SubscriptionLife.Grant(
                                customer.organization(),
                                new OfferReference("network-basic"),
                                SubscriptionKind.PAID,
                                count,
                                new Term(today.minusDays(1), today.plusYears(1))),
                        Cause.of("test")));
        return new ManyServers(portal, customer, Objects.requireNonNull(granted).id(), count);
    }

    private AssetId added(int number) {
        var id = customer.addsServer("Server " + number + " of " + customer.organization());
        portal.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> portal.getBean(ServerUse.class).use(List.of(id), subscription));
        customer.does(() -> portal.getBean(MyAssets.class).generateKey(id));
        return id;
    }

    public String key(int number) {
        return customer.does(() ->
                portal.getBean(MyAssets.class).showKey(servers.get(number)).orElseThrow());
    }

    public AssetId server(int number) {
        return servers.get(number);
    }

    /** What the key's GLPI is told by that node. */
    public static Code code(ApplicationContext node, String key) {
        return node.getBean(Validation.class)
                .decide(new Presented(
                        key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "192.0.2.0/24"))
                .code();
    }

    /** How many of its keys have which status. */
    public int keys(String status) {
        return portal.getBean(JdbcClient.class)
                .sql("select count(*) from registration_key where organization_id = ? and status = ?")
                .params(customer.organization().value(), status)
                .query(Integer.class)
                .single();
    }
}
