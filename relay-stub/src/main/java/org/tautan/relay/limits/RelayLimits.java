package org.tautan.relay.limits;

import java.time.Duration;

/// The relay's limits that an operator or a test may set; those that the protocol fixes are
/// constants of the features.
///
/// @param loginWithin a connection that neither logs in nor links in this time is closed
/// @param pingAfter a connection that was silent so long is pinged, and closed after twice the time
/// @param sweepEvery how often the relay looks for what has expired
/// @param strangers frames before login, for each address
/// @param loopback the same for programs on the relay's own machine
/// @param preKeys one-time prekeys given to one account for the devices of one other
/// @param ephemerals ephemeral frames of one device
/// @param connections how many of them one address may have at a time
/// @param mailbox what a mailbox holds
/// @param blobs what is kept of blobs
public record RelayLimits(
    Duration loginWithin,
    Duration pingAfter,
    Duration sweepEvery,
    Rate strangers,
    Rate loopback,
    Rate preKeys,
    Rate ephemerals,
    ConnectionQuota connections,
    MailboxQuota mailbox,
    BlobQuota blobs) {
  /// The limits of a relay in service.
  public static final RelayLimits STANDARD =
      new RelayLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(12),
          Duration.ofSeconds(1),
          new Rate(120, Duration.ofMillis(500)),
          new Rate(20_000, Duration.ofMillis(1)),
          new Rate(20, Duration.ofMinutes(10)),
          new Rate(60, Duration.ofMillis(100)),
          ConnectionQuota.STANDARD,
          MailboxQuota.STANDARD,
          BlobQuota.STANDARD);

  /// Checks the durations.
  public RelayLimits {
    if (!loginWithin.isPositive() || !pingAfter.isPositive() || !sweepEvery.isPositive()) {
      throw new IllegalArgumentException("a duration of nothing");
    }
  }

  /// The same with another time to log in.
  public RelayLimits withLoginWithin(Duration duration) {
    return new RelayLimits(
        duration,
        pingAfter,
        sweepEvery,
        strangers,
        loopback,
        preKeys,
        ephemerals,
        connections,
        mailbox,
        blobs);
  }

  /// The same with another time until a ping.
  public RelayLimits withPingAfter(Duration duration) {
    return new RelayLimits(
        loginWithin,
        duration,
        sweepEvery,
        strangers,
        loopback,
        preKeys,
        ephemerals,
        connections,
        mailbox,
        blobs);
  }

  /// The same, looking more or less often for what has expired.
  public RelayLimits withSweepEvery(Duration duration) {
    return new RelayLimits(
        loginWithin,
        pingAfter,
        duration,
        strangers,
        loopback,
        preKeys,
        ephemerals,
        connections,
        mailbox,
        blobs);
  }

  /// The same with another rate of frames before login for programs on the relay's own machine.
  public RelayLimits withLoopback(Rate rate) {
    return new RelayLimits(
        loginWithin,
        pingAfter,
        sweepEvery,
        strangers,
        rate,
        preKeys,
        ephemerals,
        connections,
        mailbox,
        blobs);
  }

  /// The same with another rate of one-time prekeys.
  public RelayLimits withPreKeys(Rate rate) {
    return new RelayLimits(
        loginWithin,
        pingAfter,
        sweepEvery,
        strangers,
        loopback,
        rate,
        ephemerals,
        connections,
        mailbox,
        blobs);
  }

  /// The same with other mailboxes.
  public RelayLimits withMailbox(MailboxQuota quota) {
    return new RelayLimits(
        loginWithin,
        pingAfter,
        sweepEvery,
        strangers,
        loopback,
        preKeys,
        ephemerals,
        connections,
        quota,
        blobs);
  }

  /// The same with another number of connections of one address.
  public RelayLimits withConnections(ConnectionQuota quota) {
    return new RelayLimits(
        loginWithin,
        pingAfter,
        sweepEvery,
        strangers,
        loopback,
        preKeys,
        ephemerals,
        quota,
        mailbox,
        blobs);
  }

  /// The same with another quota of blobs.
  public RelayLimits withBlobs(BlobQuota quota) {
    return new RelayLimits(
        loginWithin,
        pingAfter,
        sweepEvery,
        strangers,
        loopback,
        preKeys,
        ephemerals,
        connections,
        mailbox,
        quota);
  }
}
