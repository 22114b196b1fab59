package org.tautan.crypto.document;

/// Leaves a check at the first rule that is broken. Never leaves this package.
final class ListRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ListOutcome.Refused refusal;

  ListRefusedException(ListOutcome.Refused refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  ListOutcome.Refused refusal() {
    return refusal;
  }
}
