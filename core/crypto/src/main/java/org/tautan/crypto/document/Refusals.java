package org.tautan.crypto.document;

import org.tautan.crypto.document.CertificateOutcome.Certified;

/// A certificate that does not hold makes the whole list refused.
final class Refusals {
  private Refusals() {}

  static Certified certified(CertificateOutcome outcome) throws ListRefusedException {
    return switch (outcome) {
      case Certified certified -> certified;
      case CertificateOutcome.Malformed(String detail) ->
          throw new ListRefusedException(new ListOutcome.Malformed(detail));
      case CertificateOutcome.WrongAccount _ ->
          throw new ListRefusedException(new ListOutcome.WrongAccount());
      case CertificateOutcome.WrongEpoch(long expected, long actual) ->
          throw new ListRefusedException(new ListOutcome.WrongPrimary(expected, actual));
      case CertificateOutcome.BadSignature(SignedDocument document) ->
          throw new ListRefusedException(new ListOutcome.BadSignature(document));
    };
  }
}
