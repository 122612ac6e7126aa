package org.keywork.asset;

import java.util.Optional;
import org.keywork.account.DisplayName;

/**
 * What a customer says of a server.
 *
 * @param name what people can read and type as a name, see {@link DisplayName}; blanks at its ends are removed
 */
public record NewServer(String name, Optional<ServerUrl> url, Optional<InstanceUid> uid) {
    public NewServer {
        name = new DisplayName(name.strip()).value();
    }

    public static boolean isName(String text) {
        return DisplayName.parse(text).isPresent();
    }
}
