package org.keywork.doctor;

import java.util.Base64;

/** Base64 without padding, cut anywhere. */
final class Base64Text {
    private Base64Text() {}

    /** All whole bytes of it. */
    static byte[] decode(String characters) {
        var end = characters.length() % 4 == 1 ? characters.length() - 1 : characters.length();
        return Base64.getDecoder().decode(characters.substring(0, end));
    }

    /** How many {@code =} it ends with by the standard. */
    static int padding(int characters) {
        return (4 - characters % 4) % 4;
    }

    static String padded(String characters) {
        return characters + "=".repeat(padding(characters.length()));
    }

    /** How many characters that many bytes have, padding included. */
    static int length(int bytes) {
        return (bytes + 2) / 3 * 4;
    }
}
