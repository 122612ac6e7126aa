package org.keywork.audit;

/**
 * Records what happens whether or not it can be recorded, such as sign-ins and refusals: it is gathered, written as soon as
 * possible with its own time, and marked where it had to wait. What doesn't fit any more is dropped and counted.
 */
public interface AuditWhenPossible {
    void note(Act act);
}
