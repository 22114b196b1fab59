/// Envelopes on their way: submission, mailboxes, delivery, acknowledgement.
@NullMarked
package org.tautan.relay.mailbox;

import org.jspecify.annotations.NullMarked;
