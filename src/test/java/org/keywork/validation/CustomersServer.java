package org.keywork.validation;

import java.util.Optional;
import org.keywork.Customer;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.catalog.GlpiVersion;
import org.springframework.context.ApplicationContext;

/** A customer's server with a fresh key, made and changed through one node. */
record CustomersServer(ApplicationContext node, Customer customer, AssetId id, RegistrationKeyId keyId, String key) {
    static CustomersServer of(ApplicationContext node, Customer customer, String name) {
        var assets = node.getBean(MyAssets.class);
        return customer.does(() -> {
            var added = (AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()));
            var issued = (KeyRequest.Issued) assets.generateKey(added.server());
            return new CustomersServer(
                    node,
                    customer,
                    added.server(),
                    issued.key(),
                    assets.showKey(added.server()).orElseThrow());
        });
    }

    /** Deletes all of that customer, after each node has written what it knows of them. */
    static void forget(Customer customer, ApplicationContext... nodes) {
        for (var node : nodes) {
            node.getBean(Background.class).write();
            node.getBean(CheckIns.class).take(Integer.MAX_VALUE);
        }
        customer.leave();
    }

    void replaceKey() {
        customer.does(() -> node.getBean(MyAssets.class).replaceKey(id, keyId));
    }

    void reportLeaked() {
        customer.does(() -> node.getBean(MyAssets.class).reportLeaked(id, keyId));
    }

    void remove() {
        customer.does(() -> {
            node.getBean(MyAssets.class).remove(id);
            return id;
        });
    }

    Decision decidedBy(ApplicationContext other, Optional<InstanceUid> uid) {
        return other.getBean(Validation.class)
                .decide(new Presented(
                        key, uid, Optional.empty(), Optional.empty(), GlpiVersion.parse("11.0.1"), "192.0.2.0"));
    }
}
