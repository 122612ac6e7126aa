package org.keywork.desk.ui;

import java.util.List;
import java.util.stream.LongStream;

/** A chart's scale from 0 to its highest value or a little more, in few steps of 1, 2 or 5 times a power of ten. */
record ChartScale(long step, int steps) {
    private static final int MOST_STEPS = 5;
    private static final long[] ROUND = {1, 2, 5};

    /** @param unit what a step is a whole number of, such as 100 for cents */
    static ChartScale of(long highest, long unit) {
        for (var power = unit; ; power *= 10) {
            for (var round : ROUND) {
                var step = round * power;
                if (step * MOST_STEPS >= highest) {
                    return new ChartScale(step, (int) Math.max(1, Math.ceilDiv(highest, step)));
                }
            }
        }
    }

    long top() {
        return step * steps;
    }

    /** From the top down to 0. */
    List<Long> ticks() {
        return LongStream.rangeClosed(0, steps)
                .map(down -> top() - down * step)
                .boxed()
                .toList();
    }

    /** Of the height, in percent; nothing below zero. */
    double share(long value) {
        return 100.0 * Math.max(0, value) / top();
    }
}
