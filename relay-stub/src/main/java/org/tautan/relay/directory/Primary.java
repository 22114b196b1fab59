package org.tautan.relay.directory;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.document.PrimaryCertificate;

/// An account's primary whose certificate was verified.
public record Primary(
    AccountId account,
    long epoch,
    IdentityKey identityKey,
    CertificateHash hash,
    PrimaryCertificate certificate) {}
