package org.tautan.protocol.linking;

/// What became of a scanned code or pasted text that should hold a `C`: a [LinkCode] or a
/// [ContactLink].
public sealed interface CodeReading<C> {
  /// Here it is.
  record Found<C>(C code) implements CodeReading<C> {}

  /// Nothing of Tautan's in it.
  record NotATautanCode<C>() implements CodeReading<C> {}

  /// One of Tautan's codes, but for another purpose.
  record OtherPurpose<C>() implements CodeReading<C> {}

  /// Made by a newer version of Tautan.
  record VersionTooNew<C>(int version) implements CodeReading<C> {}

  /// One of Tautan's codes, but damaged or cut off.
  record Damaged<C>() implements CodeReading<C> {}
}
