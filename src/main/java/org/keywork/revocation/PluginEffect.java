package org.keywork.revocation;

/** What a plugin does when its licence is revoked (design, <em>Revocation</em>). */
public enum PluginEffect {
    REVERT_TO_TRIAL,
    DISABLE
}
