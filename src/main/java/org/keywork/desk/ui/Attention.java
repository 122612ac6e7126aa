package org.keywork.desk.ui;

import org.keywork.shell.StatusBadge.Tone;

/**
 * One thing that needs somebody's attention.
 *
 * @param urgency the lower, the more urgent
 * @param path where it is seen to
 */
record Attention(int urgency, Tone tone, String title, String text, String path, String verb) {}
