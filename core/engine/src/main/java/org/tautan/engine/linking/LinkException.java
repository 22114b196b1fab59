package org.tautan.engine.linking;

import org.tautan.engine.model.LinkFailure;

/// A linking that cannot go on, by its name. Never leaves this package.
final class LinkException extends Exception {
  private static final long serialVersionUID = 1;
  private final LinkFailure failure;

  LinkException(LinkFailure failure) {
    super(failure.name());
    this.failure = failure;
  }

  /// The name.
  LinkFailure failure() {
    return failure;
  }
}
