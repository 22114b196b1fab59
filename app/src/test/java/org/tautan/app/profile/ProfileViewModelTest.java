package org.tautan.app.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.profile.ProfileViewModel.Profile;
import org.tautan.app.relay.RelayInUse;
import org.tautan.engine.model.RelayAddress;

class ProfileViewModelTest {
  @TempDir private Path data;

  @Test
  void showsTheNameAndTheLinkOfTheAccount() {
    try (TwoPeople people = new TwoPeople(data);
        ProfileViewModel model = new ProfileViewModel(people, RelayInUse::pageAt)) {
      Profile profile = model.profile().get().orElseThrow();
      assertEquals("Ana", profile.account().displayName());
      assertEquals(
          people.ana.engine().chats().contactLink(people.world.page()).text(),
          profile.contactLink());
    }
  }

  @Test
  void followsANameThatThePhoneChanges() {
    try (TwoPeople people = new TwoPeople(data);
        ProfileViewModel model = new ProfileViewModel(people, RelayInUse::pageAt)) {
      people.ask(
          engine -> {
            engine.accounts().rename("Ana Maria");
            return true;
          },
          _ -> {});
      assertEquals("Ana Maria", model.profile().get().orElseThrow().account().displayName());
    }
  }

  @Test
  void leadsToThePageOfTheAccountsOwnRelay() {
    assertEquals(
        "https://relay.example:8443",
        RelayInUse.pageAt(new RelayAddress("wss://relay.example:8443")).toString());
  }
}
