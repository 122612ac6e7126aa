/** What auditors and plugins fetch: the verifying keys. */
@NullMarked
package org.keywork.signing.web;

import org.jspecify.annotations.NullMarked;
