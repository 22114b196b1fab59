package org.tautan.engine.api;

import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.engine.model.Connectivity;

/// One device of one account, or one that is to become that. The whole protocol behind commands,
/// snapshots and events ([EngineEvent]).
///
/// Plain blocking code without threads of its own: all calls come from the one thread that owns the
/// engine, events are told on it. Commands are durable when they return; nothing waits for a
/// person.
public interface Engine extends AutoCloseable {
  /// Does what is due: connects, takes in, sends, links. Waits for the relay's answers, 10 s each
  /// at most.
  void step();

  /// When [#step] is to be called at the latest, ms since 1970; `Long.MAX_VALUE` for not by itself.
  long nextWakeMillis();

  /// Has a callback called, on any thread, whenever [#step] should be called sooner.
  void onReadable(Runnable wake);

  /// Connects and stays connected.
  void goOnline();

  /// Disconnects and stays so. Everything but the network goes on working.
  void goOffline();

  /// The network has come back: no waiting for the next planned attempt.
  void networkIsBack();

  /// How this device stands with its relay.
  Connectivity connectivity();

  /// How far the relay's clock was ahead of this device's when it was last reached, ms; negative
  /// for behind, empty before that. Only to tell the person: nobody's clock is set by it.
  OptionalLong clockDifferenceMillis();

  /// The account on this device.
  Optional<OwnAccount> account();

  /// Making and restoring accounts, the kit.
  Accounts accounts();

  /// The PIN.
  Presence presence();

  /// Linking this device to a phone.
  CompanionLink companionLink();

  /// Linking a companion to this phone.
  PhoneLink phoneLink();

  /// The account's devices.
  Devices devices();

  /// Conversations.
  Chats chats();

  /// Messages by their words.
  Search search();

  /// Messages from before this companion was linked.
  History history();

  /// Lets go of connection and store. A companion that does not stay signed in unlinks itself, if
  /// it can reach the relay, and erases its data.
  @Override
  void close();
}
