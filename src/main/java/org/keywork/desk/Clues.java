package org.keywork.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keywork.asset.InstanceUid;
import org.keywork.shell.ShortIds;

/** What a text could be, that somebody typed or pasted to find something. */
class Clues {
    /** No word of ours is longer, but for addresses: what has more of a key's characters in a row is a piece of one. */
    private static final Pattern PIECE_OF_A_KEY = Pattern.compile("[A-Za-z0-9+/=_-]{65,}");

    private static final Pattern KEY_ID = Pattern.compile("rk_[0-9a-hjkmnp-tv-z]{26}");
    private static final Pattern KEY_BEGINNING = Pattern.compile("rk_[0-9a-hjkmnp-tv-z]{2,25}");
    private static final Pattern SHORT_REFERENCE = Pattern.compile("[0-9a-hjkmnp-tv-z]{5}");
    private static final Pattern SIGNING_KEY = Pattern.compile("[A-Za-z0-9_-]{6,43}");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final int SHORT = 5;
    private static final int UUID_LENGTH = 36;

    private final String text;
    private final Found found;
    private final PastedKeys.Parts readable;
    private final Optional<TypedAddress> address;

    private Clues(String text, PastedKeys.Parts readable) {
        this.text = text;
        this.found = new Found(text);
        this.readable = readable;
        this.address =
                isKey() || BLANK.matcher(text).find() ? Optional.empty() : TypedAddress.parse(text); // none has a blank
    }

    /** Marks of direction, zero widths and control characters, which come along when one copies, mean nothing. */
    static Clues of(String typed, PastedKeys keys) {
        return new Clues(typed.replaceAll("[\\p{C}&&[^\\s]]", "").strip(), keys.read(typed));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it may be shown where others look: a key's text, or a piece of it, is nobody else's business. */
    boolean isKey() {
        return !readable.isEmpty() || PIECE_OF_A_KEY.matcher(text).find();
    }

    Collection<String> keyIds() {
        var ids = new TreeSet<>(readable.ids());
        KEY_ID.matcher(found.lower()).results().forEach(match -> ids.add(match.group()));
        return ids;
    }

    Collection<String> keyIdBeginnings() {
        return KEY_BEGINNING.matcher(found.lower()).matches() ? List.of(found.lower()) : readable.idBeginnings();
    }

    Collection<String> keyIdEnds() {
        return readable.idEnds();
    }

    /** The last five characters of a key's id, as pages show them: with or without what stands for the others. */
    Optional<String> shortReference() {
        return Optional.of(found.lower().replace("…", ""))
                .filter(reference -> SHORT_REFERENCE.matcher(reference).matches());
    }

    static String shortReferenceOf(String end) {
        return end.substring(end.length() - SHORT);
    }

    /** Owners, where a key was pasted that doesn't tell its id. */
    Collection<String> owners() {
        return tellsItsId() ? List.of() : readable.owners();
    }

    Collection<String> signingKeys() {
        if (!readable.isEmpty()) {
            return tellsItsId() ? List.of() : readable.signingKeys();
        }
        return SIGNING_KEY.matcher(text).matches() ? List.of(text) : List.of();
    }

    private boolean tellsItsId() {
        return !readable.ids().isEmpty()
                || !readable.idBeginnings().isEmpty()
                || !readable.idEnds().isEmpty();
    }

    Optional<InstanceUid> uid() {
        return InstanceUid.parse(text);
    }

    /** Also out of the whole sentence that GLPI printed, or the mail that it came in. */
    Optional<String> trace() {
        return ShortIds.parse(text).or(() -> ShortIds.within(text));
    }

    Optional<UUID> uuid() {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What names are compared with; empty where it is a key or a key's id, or has nothing of which there is an index. */
    Optional<Found> name() {
        var isWord = found.text().codePoints().anyMatch(Character::isLetterOrDigit);
        var isId = KEY_ID.matcher(found.lower()).matches();
        return isWord && !isId && !isKey() ? Optional.of(found) : Optional.empty();
    }

    /** What parts of servers' addresses are compared with: of a page's address, its host. No address has a blank. */
    Optional<Found> partOfAddress() {
        return BLANK.matcher(text).find()
                ? Optional.empty()
                : (text.contains("/") ? address.map(TypedAddress::host).or(this::name) : name());
    }

    /** A whole address with a path, which leads to one server of a host. */
    Collection<String> addresses() {
        return plainAddress()
                .filter(TypedAddress::hasPath)
                .map(TypedAddress::whole)
                .orElse(List.of());
    }

    /** What a whole address may be a page of. */
    Collection<String> addressesAbove() {
        return plainAddress().map(TypedAddress::above).orElse(List.of());
    }

    /** A whole address without a path: what is at the top of a host. */
    Collection<String> addressesOfHost() {
        return plainAddress()
                .filter(address -> !address.hasPath())
                .map(TypedAddress::whole)
                .orElse(List.of());
    }

    /** The host, with its port, of what plainly is an address. */
    Optional<Found> host() {
        return plainAddress().map(TypedAddress::host);
    }

    /** A word that may be the whole name of a host. */
    Optional<Found> bareHost() {
        return address.filter(typed -> !typed.isPlain()).map(TypedAddress::host);
    }

    private Optional<TypedAddress> plainAddress() {
        return address.filter(TypedAddress::isPlain);
    }
}
