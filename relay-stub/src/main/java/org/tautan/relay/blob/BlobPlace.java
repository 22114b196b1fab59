package org.tautan.relay.blob;

import org.tautan.protocol.BlobId;
import org.tautan.protocol.DeviceAddress;

/// Where a blob stands: its addressee, who alone may fetch and delete it, and its name.
public record BlobPlace(DeviceAddress addressee, BlobId id) {}
