package org.tautan.protocol.document;

import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;

/// One device in a [DeviceListBody].
///
/// @param certificateHash of the certificate's body; of device 0 the primary certificate's
public record DeviceEntry(DeviceId device, CertificateHash certificateHash) {}
