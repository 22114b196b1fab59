/// Accounts, their certificates, lists, devices and prekeys, and the rules by which they change.
@NullMarked
package org.tautan.relay.directory;

import org.jspecify.annotations.NullMarked;
