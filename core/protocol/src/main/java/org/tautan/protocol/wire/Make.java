package org.tautan.protocol.wire;

/// Record constructors of three to eight parameters, as [MessageCodec] takes them.
public interface Make {
  /// 3 parameters.
  interface Of3<A, B, C, M> {
    /// The record of these values.
    M of(A a, B b, C c);
  }

  /// 4 parameters.
  interface Of4<A, B, C, D, M> {
    /// The record of these values.
    M of(A a, B b, C c, D d);
  }

  /// 5 parameters.
  interface Of5<A, B, C, D, E, M> {
    /// The record of these values.
    M of(A a, B b, C c, D d, E e);
  }

  /// 6 parameters.
  interface Of6<A, B, C, D, E, F, M> {
    /// The record of these values.
    M of(A a, B b, C c, D d, E e, F f);
  }

  /// 7 parameters.
  interface Of7<A, B, C, D, E, F, G, M> {
    /// The record of these values.
    M of(A a, B b, C c, D d, E e, F f, G g);
  }

  /// 8 parameters.
  interface Of8<A, B, C, D, E, F, G, H, M> {
    /// The record of these values.
    M of(A a, B b, C c, D d, E e, F f, G g, H h);
  }
}
