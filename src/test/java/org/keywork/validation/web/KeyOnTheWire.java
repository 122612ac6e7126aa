package org.keywork.validation.web;

import java.util.Optional;
import java.util.UUID;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;

/** A server of the customer at hand, with the key that was issued for it; closing removes it. */
record KeyOnTheWire(MyAssets assets, AssetId server, String text) implements AutoCloseable {
    static KeyOnTheWire issued(MyAssets assets) {
        return issued(assets, Optional.empty());
    }

    static KeyOnTheWire issued(MyAssets assets, Optional<InstanceUid> uid) {
        var added = assets.add(new NewServer("Wire " + UUID.randomUUID(), Optional.empty(), uid));
        var server = ((AddRequest.Done) added).server();
        assets.generateKey(server);
        return new KeyOnTheWire(assets, server, assets.showKey(server).orElseThrow());
    }

    @Override
    public void close() {
        assets.remove(server);
    }
}
