package org.keywork.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text read as a key's characters, each with the place it came from: what only travelling adds is left out and noted, what
 * travelling rewrote is noted and read as what it was. Everything else is a {@link #BARRIER}.
 */
final class Symbols {
    static final char BARRIER = '\0';

    private final String text;
    private final StringBuilder characters = new StringBuilder();
    private @Nullable String read;
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private final List<Note> notes = new ArrayList<>();

    Symbols(String text) {
        this.text = text;
    }

    /** Something undone, at these places of the text. */
    record Note(Repair repair, int begin, int end) {}

    static boolean isOfKey(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }

    void emit(char c, int begin, int end, @Nullable Repair repair) {
        var at = characters.length();
        if (at == begins.length) {
            begins = Arrays.copyOf(begins, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        begins[at] = begin;
        ends[at] = end;
        characters.append(c);
        read = null;
        if (repair != null) {
            notes.add(new Note(repair, begin, end));
        }
    }

    void leaveOut(Repair repair, int begin, int end) {
        notes.add(new Note(repair, begin, end));
    }

    /** Made once: it is asked for character by character. */
    String characters() {
        var made = read;
        if (made == null) {
            made = characters.toString();
            read = made;
        }
        return made;
    }

    String text() {
        return text;
    }

    /** Where the symbol begins in the text; its end for the one after the last. */
    int begin(int symbol) {
        return symbol < characters.length() ? begins[symbol] : text.length();
    }

    int end(int symbol) {
        return ends[symbol];
    }

    Place place(int first, int last) {
        return Place.of(text, begins[first], ends[last]);
    }

    Set<Repair> undone(int begin, int end) {
        var undone = EnumSet.noneOf(Repair.class);
        notes.stream().filter(note -> isWithin(note, begin, end)).forEach(note -> undone.add(note.repair()));
        return undone;
    }

    List<Place> placesUndone(int begin, int end) {
        return notes.stream()
                .filter(note -> isWithin(note, begin, end))
                .limit(Diagnosis.PLACES_TOLD)
                .map(note -> Place.of(text, note.begin(), note.end()))
                .toList();
    }

    /** Whether something was left out right before that symbol. */
    boolean isSeparatedBefore(int symbol) {
        return symbol > 0 && ends[symbol - 1] < begin(symbol);
    }

    /** Where a line ends like one of quoted-printable, what follows the symbol may as well be padding. */
    boolean endsSoftlyAfter(int symbol) {
        return ends[symbol] < text.length() && text.charAt(ends[symbol]) == '=';
    }

    private static boolean isWithin(Note note, int begin, int end) {
        return note.begin() >= begin && note.end() <= end;
    }
}
