package org.tautan.protocol.content;

import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.TransferId;

/// A companion asks the phone for 50 messages of a chat before a place, or the newest 50. Own
/// account only, to device 0.
public record HistoryRequest(TransferId transfer, AccountId chat, Optional<OrderKey> before)
    implements Kind {}
