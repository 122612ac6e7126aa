package org.keywork.asset;

/** What came of moving a server to another instance. */
public enum MoveRequest {
    MOVED,
    /** The moves that a customer may make within a year are used up; support can still move it. */
    NO_MOVE_LEFT
}
