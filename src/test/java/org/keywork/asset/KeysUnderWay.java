package org.keywork.asset;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.keywork.Customer;
import org.keywork.SecondNode;

/** A node that makes keys as fast as it can, until someone kills it; prints a line for each. */
final class KeysUnderWay {
    static final int THREADS = 6;

    private KeysUnderWay() {}

    /** @param settings of the node, {@code name=value} each */
    public static void main(String[] settings) {
        var node = SecondNode.run(List.of(settings));
        var assets = node.getBean(MyAssets.class);
        var customer = Customer.of(node);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                var name = "Server " + i;
                threads.execute(() -> customer.does(() -> {
                    var added = (AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()));
                    var made = assets.generateKey(added.server());
                    while (made instanceof KeyRequest.Issued issued) {
                        System.out.println("made " + issued.key() + " of "
                                + customer.organization().value());
                        made = assets.replaceKey(added.server(), issued.key());
                    }
                    return made;
                }));
            }
        }
    }
}
