package org.keywork.desk.ui;

import org.keywork.shell.StatusBadge.Tone;

/**
 * One thing that needs somebody's attention.
 *
 * @param urgency the lower, the more urgent; from {@link #WITH_US} it is ours
 * @param path where it is seen to
 */
record Attention(int urgency, Tone tone, String title, String text, String path, String verb) {
    /** Nothing that the customer must do: it waits for us. */
    static final int WITH_US = 8;

    boolean isWithUs() {
        return urgency >= WITH_US;
    }
}
