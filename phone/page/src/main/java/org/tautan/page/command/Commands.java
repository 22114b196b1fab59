package org.tautan.page.command;

import java.util.List;
import org.tautan.crypto.Primitives;
import org.tautan.engine.api.Engine;
import org.tautan.page.host.CommandQueue.Answering;
import org.tautan.page.key.DatabaseLock;

/// Everything that the page may ask once the storage is open, by name. An answer is JSON; what goes
/// wrong in the course of things is an answer, too.
///
/// One thread.
public final class Commands implements Answering {
  private final AccountCommands accounts;
  private final LinkCommands links;
  private final ChatCommands chats;
  private final PinCommands pins;
  private final KitCommands kits;
  private final SearchCommands search;
  private final SafetyCommands safety;

  /// The commands of an engine.
  ///
  /// @param lock of its storage
  public Commands(Engine engine, Primitives primitives, DatabaseLock lock, HeldPin pin) {
    this.kits = new KitCommands(primitives);
    this.accounts = new AccountCommands(engine, kits, pin);
    this.pins = new PinCommands(engine, lock);
    this.links = new LinkCommands(engine, lock);
    this.chats = new ChatCommands(engine);
    this.search = new SearchCommands(engine.search());
    this.safety = new SafetyCommands(engine);
  }

  /// Does what is asked.
  ///
  /// @throws IllegalArgumentException when the page asks for something that does not exist
  @Override
  public String run(String name, List<String> values) {
    Arguments given = new Arguments(values);
    return switch (name) {
      case "account" -> accounts.account();
      case "create" -> accounts.create(given.at(0), given.at(1));
      case "change-pin" -> pins.change(given.at(0), given.at(1));
      case "read-kit" -> kits.read(given.at(0));
      case "restore" -> accounts.restore(given.at(0), given.at(1), given.at(2), given.at(3));
      case "kit-file" -> accounts.kitFile();
      case "kit-letters" -> accounts.kitLetters();
      case "confirm-kit" -> accounts.confirmKit(given.number(0), given.at(1));
      case "biometrics" -> pins.biometrics();
      case "add-biometrics" ->
          pins.addBiometrics(given.at(0), given.at(1), given.at(2), given.at(3));
      case "remove-biometrics" -> pins.removeBiometrics();
      case "connectivity" -> accounts.connectivity();
      case "network-is-back" -> accounts.networkIsBack();
      case "scan" -> links.scan(given.at(0));
      case "prove" -> links.prove(given.at(0));
      case "prove-by-biometrics" -> links.proveByBiometrics(given.at(0));
      case "scan-proven" -> links.scanProven(given.at(0));
      case "accept-link" -> links.accept(given.at(0));
      case "decline-link" -> links.decline(given.at(0));
      case "devices" -> links.devices();
      case "rename-device" -> links.rename(given.number(0), given.at(1));
      case "new-devices" -> links.news();
      case "seen-device" -> links.seen(given.number(0));
      case "unlink" -> links.unlink(given.number(0), given.at(1));
      case "chats" -> chats.overview();
      case "chat" -> chats.overview(given.at(0));
      case "draft" -> chats.draft(given.at(0), given.at(1));
      case "page" -> chats.page(given.at(0), given.at(1), given.number(2));
      case "after" -> chats.after(given.at(0), given.at(1), given.number(2));
      case "search" -> search.find(given);
      case "count" -> search.count(given);
      case "send" -> chats.send(given.at(0), given.at(1));
      case "send-again" -> chats.sendAgain(given.at(0), given.at(1));
      case "read" -> chats.read(given.at(0), given.at(1));
      case "accept-chat" -> chats.accept(given.at(0));
      case "block-chat" -> chats.block(given.at(0));
      case "unblock-chat" -> chats.unblock(given.at(0));
      case "remove-chat" -> chats.remove(given.at(0));
      case "safety" -> safety.show(given.at(0));
      case "compare-safety" -> safety.compare(given.at(0), given.at(1));
      case "add-contact" -> chats.add(given.at(0));
      case "contact-link" -> chats.contactLink(given.at(0));
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }
}
