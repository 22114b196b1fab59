package org.tautan.app.relay;

/// How the relay of new links is.
public sealed interface RelayState {
  /// The bundled one is starting.
  record Starting() implements RelayState {}

  /// It can be used; of one elsewhere nobody knows before the first try.
  record Ready(RelayInUse relay) implements RelayState {}

  /// The bundled one did not start.
  ///
  /// @param why in the machine's words, for the details of an error
  record Failed(String why) implements RelayState {}
}
