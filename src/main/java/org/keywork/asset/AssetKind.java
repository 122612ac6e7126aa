package org.keywork.asset;

/** What stands behind an asset. */
public enum AssetKind {
    /** one GLPI server */
    SERVER,
    /** all of an organization's instances in the cloud: their one key binds to none of them */
    CLOUD
}
