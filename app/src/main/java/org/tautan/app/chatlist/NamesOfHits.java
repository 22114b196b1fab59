package org.tautan.app.chatlist;

import java.time.InstantSource;
import org.tautan.app.search.HitNames;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;

/// Messages that were found, named as the list names its chats.
///
/// @param own this person's account
record NamesOfHits(ChatListViewModel model, ChatTime times, AccountId own, InstantSource clock)
    implements HitNames {
  @Override
  public String chat(Message hit) {
    return Preview.oneLine(model.title(hit.chat()));
  }

  @Override
  public String when(Message hit) {
    return times.text(hit.sentAt(), clock.instant());
  }

  @Override
  public boolean isOwn(Message hit) {
    return hit.sender().account().equals(own);
  }
}
