package org.keywork.doctor;

/** Where in the pasted text: the first and the last character concerned, counted from 1 as people count them (code points). */
public record Place(int from, int to) {
    public Place {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("Not a place: " + from + " to " + to);
        }
    }

    static Place of(String text, int begin, int end) {
        var from = text.codePointCount(0, begin) + 1;
        return new Place(from, Math.max(from, text.codePointCount(0, end)));
    }
}
