package org.keywork.revocation;

/** What staff write down for each other. */
final class Note {
    private Note() {}

    /** @throws IllegalArgumentException where it isn't 1 to 1,000 characters */
    static String checked(String text) {
        var note = text.strip();
        if (note.isEmpty() || note.length() > NewRevocation.MAX_NOTE) {
            throw new IllegalArgumentException("A note has 1 to " + NewRevocation.MAX_NOTE + " characters");
        }
        return note;
    }
}
