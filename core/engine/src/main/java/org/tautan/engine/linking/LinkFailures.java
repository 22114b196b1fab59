package org.tautan.engine.linking;

import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.port.ConnectionException;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.linking.LinkDeclineReason;

/// The names that the protocol's failures have on a screen.
final class LinkFailures {
  private LinkFailures() {}

  /// What the other side said.
  static LinkFailure of(LinkDeclineReason reason) {
    return switch (reason) {
      case DECLINED -> LinkFailure.DECLINED_THERE;
      case EMOJI_DIFFER -> LinkFailure.EMOJI_DIFFER;
      case TOO_MANY_DEVICES -> LinkFailure.TOO_MANY_DEVICES;
      case CLOCK_WRONG -> LinkFailure.CLOCK_WRONG;
      case OTHER_RELAY -> LinkFailure.OTHER_RELAY;
      case VERSION_TOO_NEW -> LinkFailure.VERSION_TOO_NEW;
      case NOT_VERIFIED -> LinkFailure.NOT_VERIFIED;
    };
  }

  /// What to say to the other side.
  static LinkDeclineReason toWire(LinkFailure failure) {
    return switch (failure) {
      case EMOJI_DIFFER -> LinkDeclineReason.EMOJI_DIFFER;
      case TOO_MANY_DEVICES -> LinkDeclineReason.TOO_MANY_DEVICES;
      case CLOCK_WRONG -> LinkDeclineReason.CLOCK_WRONG;
      case OTHER_RELAY -> LinkDeclineReason.OTHER_RELAY;
      case VERSION_TOO_NEW -> LinkDeclineReason.VERSION_TOO_NEW;
      case NOT_VERIFIED -> LinkDeclineReason.NOT_VERIFIED;
      case EXPIRED,
          ALREADY_USED,
          DECLINED_HERE,
          DECLINED_THERE,
          RELAY_UNREACHABLE,
          NOT_A_TAUTAN_CODE,
          OTHER_SIDE_GONE,
          ADMISSION_NEEDED ->
          LinkDeclineReason.DECLINED;
    };
  }

  /// What the relay said about the ref.
  static LinkFailure of(LinkEndReason reason) {
    return switch (reason) {
      case EXPIRED -> LinkFailure.EXPIRED;
      case OTHER_SIDE_GONE, CLOSED, NOT_FINISHED_IN_TIME -> LinkFailure.OTHER_SIDE_GONE;
      case REFUSED -> LinkFailure.NOT_VERIFIED;
    };
  }

  /// Why the relay refused a request of a linking.
  static LinkFailure of(Refusal refusal) {
    return switch (refusal.reason()) {
      case REF_UNKNOWN, REF_EXPIRED -> LinkFailure.EXPIRED;
      case REF_USED, REF_BURNT -> LinkFailure.ALREADY_USED;
      case TOO_MANY_DEVICES -> LinkFailure.TOO_MANY_DEVICES;
      case LIST_FROM_FUTURE -> LinkFailure.CLOCK_WRONG;
      case ADMISSION_NEEDED, ADMISSION_USED -> LinkFailure.ADMISSION_NEEDED;
      case VERSION_TOO_NEW, VERSION_TOO_OLD -> LinkFailure.VERSION_TOO_NEW;
      case UNAVAILABLE, RATE_LIMITED -> LinkFailure.RELAY_UNREACHABLE;
      default -> LinkFailure.NOT_VERIFIED;
    };
  }

  /// Why the relay could not be talked to.
  static LinkFailure of(ConnectionException trouble) {
    return switch (trouble.reason()) {
      case OTHER_RELAY -> LinkFailure.OTHER_RELAY;
      case UPDATE_NEEDED -> LinkFailure.VERSION_TOO_NEW;
      case UNREACHABLE, CLOSED, TIMED_OUT, BAD_FRAME -> LinkFailure.RELAY_UNREACHABLE;
    };
  }
}
