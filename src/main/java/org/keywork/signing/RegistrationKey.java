package org.keywork.signing;

/** The text a customer pastes into GLPI: one line of padded standard base64, at most 1,500 characters. A secret. */
public record RegistrationKey(String text) {
    public static final int MAX_LENGTH = 1_500;

    public RegistrationKey {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A registration key has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "RegistrationKey[" + text.length() + " characters]";
    }
}
