package org.keywork.asset;

import java.util.Optional;

/**
 * What a customer says of a server.
 *
 * @param name 1 to 100 characters, none of them a control character
 */
public record NewServer(String name, Optional<ServerUrl> url, Optional<InstanceUid> uid) {
    public static final int MAX_NAME = 100;

    public NewServer {
        name = name.strip();
        if (!isName(name)) {
            throw new IllegalArgumentException("A server's name has 1 to 100 characters on one line");
        }
    }

    public static boolean isName(String text) {
        var name = text.strip();
        return !name.isEmpty() && name.length() <= MAX_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
