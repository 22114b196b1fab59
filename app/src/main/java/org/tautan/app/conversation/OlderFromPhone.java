package org.tautan.app.conversation;

import org.tautan.app.bridge.EngineClient;
import org.tautan.protocol.AccountId;

/// Asks the phone for what is older than all that is here, as long as history is on its way: once,
/// until something has come. On the window's thread.
final class OlderFromPhone {
  private final EngineClient engine;
  private final AccountId chat;
  private boolean asked;

  OlderFromPhone(EngineClient engine, AccountId chat) {
    this.engine = engine;
    this.chat = chat;
  }

  /// Whether nothing older than what is loaded is here; asks for it then.
  boolean hasWhatIsOlder(LoadedMessages loaded) {
    if (loaded.isComplete() && !asked) {
      ask();
    }
    return loaded.isComplete();
  }

  private void ask() {
    asked = true;
    engine.tell(here -> {
      switch (here.history().progress().state()) {
        case BEGINNING, COMING, PAUSED -> {
          boolean _ = here.history().askForOlder(chat);
        }
        case NONE, COMPLETE -> {
          // nothing more than what is here
        }
      }
    });
  }

  void answered() {
    asked = false;
  }
}
