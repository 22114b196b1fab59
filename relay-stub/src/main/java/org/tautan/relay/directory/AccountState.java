package org.tautan.relay.directory;

import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;

/// An account's primary and its current list.
public record AccountState(
    PrimaryCertificate certificate, ListReference reference, DeviceList list) {}
