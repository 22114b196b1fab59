package org.tautan.app.chatlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.bridge.ManualLater;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatFlags.Pin;
import org.tautan.engine.model.ChatFlags.Shelf;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;

class ChatListViewModelTest {
  private static final AccountId CITRA = account(3);
  private static final AccountId DEWI = account(4);

  @TempDir private Path data;

  private TwoPeople people;
  private AccountId budi;
  private ChatActions actions;

  @BeforeEach
  void beginWithBudi() {
    people = new TwoPeople(data).introduced();
    budi = people.budi.account();
    actions = new ChatActions(people, people.world.clock());
  }

  @AfterEach
  void endTheWorld() {
    people.close();
  }

  @Test
  void showsAMessageAsSoonAsItCame() {
    try (ChatListViewModel model = model()) {
      assertEquals(new Preview.Nothing(), only(model).preview());
      people.budi.engine().chats().send(people.ana.account(), "halo\nAna");
      people.until(() -> only(model).unread() == 1);
      assertEquals(new Preview.Theirs("halo Ana"), only(model).preview());
      assertTrue(only(model).standsOut());
    }
  }

  @Test
  void showsHowFarOnesOwnWordsHaveCome() {
    try (ChatListViewModel model = model()) {
      people.ana.engine().chats().send(budi, "halo");
      people.until(
          () -> only(model).preview().equals(new Preview.Mine("halo", MessageStatus.DELIVERED)));
      assertEquals(0, only(model).unread());
    }
  }

  @Test
  void countsNoLineAsUnread() {
    people.row(
        people.ana.account(), 5, new MessageBody.Note(Line.NEW_PHONE, 0), MessageStatus.RECEIVED);
    try (ChatListViewModel model = model()) {
      assertEquals(new Preview.Told(Line.NEW_PHONE), only(model).preview());
      assertFalse(only(model).standsOut());
    }
  }

  @Test
  void showsADraftBeforeTheLastMessageAndTypingBeforeBoth() {
    people.row(budi, 5, new MessageBody.Text("halo"), MessageStatus.RECEIVED);
    try (ChatListViewModel model = model()) {
      people.ask(
          engine -> {
            engine.chats().arrange(budi, flags -> flags.withDraft("nanti"));
            return true;
          },
          _ -> {});
      assertEquals(new Preview.Draft("nanti"), only(model).preview());
      people.tell(new EngineEvent.TypingChanged(budi, Activity.TYPING));
      assertEquals(new Preview.Typing(), only(model).preview());
      people.tell(new EngineEvent.TypingChanged(budi, Activity.IDLE));
      assertEquals(new Preview.Draft("nanti"), only(model).preview());
    }
  }

  @Test
  void letsTypingFadeWhenNothingMoreIsHeard() {
    try (ChatListViewModel model = model()) {
      people.tell(new EngineEvent.TypingChanged(budi, Activity.TYPING));
      model.timePassed();
      assertEquals(new Preview.Typing(), only(model).preview());
      people.world.clock().advance(ChatListViewModel.TYPING_FADES);
      model.timePassed();
      assertEquals(new Preview.Nothing(), only(model).preview());
    }
  }

  @Test
  void asksForNothingMoreThanOnceInABurst() {
    ManualLater later = new ManualLater();
    CountingClient counting = new CountingClient(people);
    try (ChatListViewModel model =
        new ChatListViewModel(
            counting, people.ana.account(), people.world.clock(), later, Locale.ROOT)) {
      counting.answer();
      Chat chat = people.ana.chat(budi);
      for (int burst = 0; burst < 1_000; burst++) {
        people.tell(new EngineEvent.ChatChanged(chat));
      }
      assertEquals(0, counting.waiting());
      later.pass(ChatListViewModel.REST);
      assertEquals(1, counting.waiting());
      counting.answer();
      later.pass(ChatListViewModel.REST);
      assertEquals(0, counting.waiting());
      assertEquals(1, model.rows().get().size());
    }
  }

  @Test
  void putsPinnedChatsFirstAndTheNewestNext() {
    save(CITRA, "Citra", ChatState.ACCEPTED, 20);
    save(DEWI, "Dewi", ChatState.ACCEPTED, 10);
    try (ChatListViewModel model = model()) {
      assertEquals(List.of(budi, CITRA, DEWI), accounts(model));
      actions.pin(DEWI, Pin.PINNED);
      assertEquals(List.of(DEWI, budi, CITRA), accounts(model));
      actions.pin(DEWI, Pin.NOT_PINNED);
      assertEquals(List.of(budi, CITRA, DEWI), accounts(model));
    }
  }

  @Test
  void keepsArchiveAndRequestsApart() {
    save(CITRA, "Citra", ChatState.REQUEST, 20);
    save(DEWI, "Dewi", ChatState.ACCEPTED, 10);
    try (ChatListViewModel model = model()) {
      actions.shelve(DEWI, Shelf.ARCHIVE);
      assertEquals(List.of(budi), accounts(model));
      assertEquals(1, model.requests().get());
      assertEquals(1, model.archived().get());
      model.shelf().set(ChatShelf.ARCHIVE);
      assertEquals(List.of(DEWI), accounts(model));
      model.shelf().set(ChatShelf.REQUESTS);
      assertEquals(List.of(CITRA), accounts(model));
    }
  }

  @Test
  void takesBlockedAndRemovedChatsOffTheList() {
    try (ChatListViewModel model = model()) {
      actions.block(budi);
      assertEquals(List.of(), accounts(model));
      actions.unblock(budi);
      assertEquals(List.of(budi), accounts(model));
      model.open().set(Optional.of(budi));
      actions.remove(budi);
      assertEquals(List.of(), accounts(model));
      assertEquals(Optional.empty(), model.open().get());
    }
  }

  @Test
  void findsNamesInAllListsAndTheBlocked() {
    save(CITRA, "Citra Lestari", ChatState.REQUEST, 20);
    save(DEWI, "Dewi LESTARI", ChatState.BLOCKED, 10);
    try (ChatListViewModel model = model()) {
      model.filter().set(" lestari ");
      assertEquals(List.of(CITRA, DEWI), accounts(model));
      assertEquals(new Preview.Blocked(), model.rows().get().getLast().preview());
      model.filter().set("nobody");
      assertEquals(List.of(), accounts(model));
      model.filter().set("");
      assertEquals(List.of(budi), accounts(model));
    }
  }

  @Test
  void findsAContactByTheNameTheyGiveThemselves() {
    save(CITRA, "Citra", ChatState.ACCEPTED, 20);
    try (ChatListViewModel model = model()) {
      actions.nickname(CITRA, "Sahabat");
      model.filter().set("citra");
      assertEquals(List.of(CITRA), accounts(model));
    }
  }

  @Test
  void mutesUntilTheTimeIsOver() {
    try (ChatListViewModel model = model()) {
      actions.mute(budi, MuteChoice.EIGHT_HOURS);
      assertTrue(only(model).isMuted());
      people.world.clock().advance(Duration.ofHours(8));
      model.timePassed();
      assertFalse(only(model).isMuted());
      actions.mute(budi, MuteChoice.ALWAYS);
      assertEquals(ChatFlags.FOR_EVER, only(model).flags().mutedUntil());
      actions.unmute(budi);
      assertFalse(only(model).isMuted());
    }
  }

  @Test
  void marksAsUnreadAndAsRead() {
    people.row(budi, 5, new MessageBody.Text("halo"), MessageStatus.RECEIVED);
    try (ChatListViewModel model = model()) {
      assertEquals(1, only(model).unread());
      actions.markRead(budi);
      assertFalse(only(model).standsOut());
      actions.markUnread(budi);
      assertTrue(only(model).standsOut());
      assertEquals(0, only(model).unread());
      actions.markRead(budi);
      assertFalse(only(model).standsOut());
    }
  }

  @Test
  void opensTheNextChatAndStopsAtTheEnds() {
    save(CITRA, "Citra", ChatState.ACCEPTED, 20);
    try (ChatListViewModel model = model()) {
      model.openNext(1);
      assertEquals(Optional.of(budi), model.open().get());
      model.openNext(1);
      model.openNext(1);
      assertEquals(Optional.of(CITRA), model.open().get());
      model.openNext(-1);
      model.openNext(-1);
      assertEquals(Optional.of(budi), model.open().get());
    }
  }

  @Test
  void showsTheOwnDevicesOnlyWhenTheyHaveSaidSomething() {
    save(people.ana.account(), "", ChatState.ACCEPTED, 30);
    try (ChatListViewModel model = model()) {
      assertEquals(List.of(budi), accounts(model));
    }
  }

  private ChatListViewModel model() {
    return new ChatListViewModel(
        people, people.ana.account(), people.world.clock(), ManualLater.AT_ONCE, Locale.ROOT);
  }

  private void save(AccountId account, String name, ChatState state, long at) {
    Chat chat = Chat.with(account, state, at).named(name);
    var _ =
        people
            .ana
            .ports()
            .store()
            .transaction(tx -> {
              tx.chats().save(chat);
              return true;
            });
  }

  private static ChatItem only(ChatListViewModel model) {
    assertEquals(1, model.rows().get().size());
    return model.rows().get().getFirst();
  }

  private static List<AccountId> accounts(ChatListViewModel model) {
    return model.rows().get().stream().map(ChatItem::account).toList();
  }

  private static AccountId account(int n) {
    return new AccountId(Bytes.fromHex("%02x".formatted(n).repeat(AccountId.SIZE)));
  }
}
