package org.tautan.protocol;

/// Bytes or text from outside that are not what they should be: the only thing that a decoder of
/// this module throws, whatever it is given.
///
/// Expected where strangers write, so it carries no stack trace and costs little. The message names
/// fields and sizes, never content.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What is wrong.
  public enum Reason {
    /// The input ends inside a value, or a declared length reaches beyond the end.
    TRUNCATED,
    /// A varint of more than 64 bits, or a tag of more than 32.
    OVERLONG_VARINT,
    /// Field number 0.
    FIELD_NUMBER_ZERO,
    /// A known field of another wire type, a group, or a wire type that does not exist.
    WRONG_WIRE_TYPE,
    /// A key, id, hash, signature or secret of another size than its own.
    WRONG_SIZE,
    /// Longer than the limit.
    TOO_LARGE,
    /// More repetitions than the limit.
    TOO_MANY,
    /// Not UTF-8.
    NOT_UTF8,
    /// A number outside the range of its field.
    OUT_OF_RANGE,
    /// An enum number that this version does not know, where the schema has no "unknown".
    UNKNOWN_NUMBER,
    /// A field that must be there is not.
    MISSING,
    /// A rule of this very value, or between several fields, is broken.
    INVALID,
    /// Text in another alphabet or shape than expected.
    WRONG_TEXT
  }

  private final Reason reason;

  /// A rule between several fields or inside a value is broken; `detail` says which, without
  /// content.
  public MalformedException(String detail) {
    this(Reason.INVALID, detail);
  }

  /// A refusal for this reason; `detail` says where, without content.
  public MalformedException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /// A value refused by its own constructor.
  public static MalformedException because(IllegalArgumentException refused) {
    return new MalformedException(Reason.INVALID, String.valueOf(refused.getMessage()));
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public Throwable fillInStackTrace() {
    return this;
  }
}
