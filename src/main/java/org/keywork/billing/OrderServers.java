package org.keywork.billing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keywork.asset.AssetId;
import org.keywork.subscription.SubscriptionId;

/** The servers that an order is for: while it is open, they wait for it; once accepted, it knows what they used before. */
@Embeddable
class OrderServers {
    @ElementCollection
    @CollectionTable(name = "customer_order_server", joinColumns = @JoinColumn(name = "order_id"))
    private Set<OrderServer> chosen = new HashSet<>();

    protected OrderServers() {}

    OrderServers(Collection<AssetId> servers) {
        servers.forEach(server -> chosen.add(new OrderServer(server.value(), null, null)));
    }

    void open() {
        each(OrderServer::opened);
    }

    void close() {
        each(OrderServer::closed);
    }

    private void each(Function<OrderServer, OrderServer> change) {
        chosen = chosen.stream().map(change).collect(Collectors.toSet());
    }

    /** @param before what each of them used until now */
    void change(Map<AssetId, SubscriptionId> before) {
        chosen = before.entrySet().stream()
                .map(entry -> new OrderServer(
                        entry.getKey().value(), null, entry.getValue().value()))
                .collect(Collectors.toSet());
    }

    Set<AssetId> ids() {
        return chosen.stream().map(OrderServer::asset).collect(Collectors.toSet());
    }

    /** What each server used before the order was accepted. */
    Map<AssetId, SubscriptionId> usedBefore() {
        return chosen.stream()
                .filter(server -> server.beforeId() != null)
                .collect(Collectors.toMap(OrderServer::asset, OrderServer::before));
    }
}
