package org.tautan.app.newchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.newchat.NewChatState.Problem;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.qr.PictureSource;
import org.tautan.desktop.qr.Pixels;
import org.tautan.desktop.qr.QrCode;
import org.tautan.desktop.qr.QrEncoding;
import org.tautan.desktop.qr.QrPng;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.ContactLink;

class NewChatViewModelTest {
  private static final int MODULE = 6;

  @TempDir private Path data;

  private final List<AccountId> opened = new ArrayList<>();
  private final List<Runnable> background = new ArrayList<>();
  private TwoPeople people;
  private NewChatViewModel model;
  private String budisLink;

  @BeforeEach
  void begin() {
    people = new TwoPeople(data.resolve("relay"));
    budisLink = link(people.budi.engine().chats().contactLink(people.world.page()));
    model =
        new NewChatViewModel(people, new CodeFinder(background::add, Runnable::run), opened::add);
  }

  @AfterEach
  void endTheWorld() {
    people.close();
  }

  @Test
  void waitsForALink() {
    assertEquals(new NewChatState.Waiting(), model.state().get());
    model.open();
    assertEquals(List.of(), opened);
  }

  @Test
  void holdsNothingAgainstALinkThatIsStillTyped() {
    for (String begun : List.of("h", "HTTPS://", "https://relay.exam", "tautan://127.0.0.1:1/C")) {
      model.text().set(begun);
      assertEquals(new NewChatState.Beginning(), model.state().get(), begun);
    }
  }

  @Test
  void opensTheChatWithWhomTheLinkLeadsTo() {
    model.text().set("  " + budisLink + "\n");
    assertEquals(
        new NewChatState.Ready(people.budi.account(), Optional.empty()), model.state().get());
    model.open();
    assertEquals(List.of(people.budi.account()), opened);
  }

  @Test
  void knowsWhomThePersonChatsWithAlready() {
    people.introduced();
    model.text().set(budisLink);
    assertInstanceOf(NewChatState.Ready.class, model.state().get());
    assertEquals(
        Optional.of(people.ana.chat(people.budi.account())),
        ((NewChatState.Ready) model.state().get()).known());
  }

  @Test
  void refusesWhatIsNoLink() {
    refused("halo", Problem.NOT_A_LINK);
    refused("https://example.org/#x", Problem.NOT_A_LINK);
  }

  @Test
  void refusesALinkThatIsCutOff() {
    refused(budisLink.substring(0, budisLink.length() - 4), Problem.DAMAGED);
  }

  @Test
  void refusesACodeThatLinksDevices() {
    refused(budisLink.replace("/C#", "/L#"), Problem.LINK_CODE);
  }

  @Test
  void refusesALinkOfANewerVersion() {
    int payload = budisLink.indexOf('#') + 1;
    refused(
        budisLink.substring(0, payload) + "74" + budisLink.substring(payload + 2),
        Problem.VERSION_TOO_NEW);
  }

  @Test
  void refusesOnesOwnLink() {
    refused(link(people.ana.engine().chats().contactLink(people.world.page())), Problem.YOURSELF);
  }

  @Test
  void refusesALinkToAnotherRelay() {
    if (ContactLink.read(budisLink) instanceof CodeReading.Found<ContactLink>(ContactLink read)) {
      RelayId elsewhere = new RelayId(Bytes.wrap(new byte[RelayId.SIZE]));
      refused(
          link(new ContactLink(read.origin(), read.account(), elsewhere, read.contactKey())),
          Problem.OTHER_RELAY);
    }
    assertEquals(new NewChatState.Refused(Problem.OTHER_RELAY), model.state().get());
  }

  @Test
  void findsTheLinkInAPicture() {
    model.take(new PictureSource.Picture(picture(budisLink)));
    assertEquals(new NewChatState.Looking(), model.state().get());
    look();
    assertEquals(budisLink, model.text().get());
    assertInstanceOf(NewChatState.Ready.class, model.state().get());
  }

  @Test
  void findsTheLinkInAFile() throws IOException {
    Path file = data.resolve("code.png");
    Files.write(file, QrPng.encode(code(budisLink), MODULE).toByteArray());
    model.take(new PictureSource.PictureFile(file));
    look();
    assertInstanceOf(NewChatState.Ready.class, model.state().get());
  }

  @Test
  void takesSomebodyElsesCodeWhenOnesOwnIsInThePictureToo() {
    Pixels own = picture(link(people.ana.engine().chats().contactLink(people.world.page())));
    Pixels other = picture(budisLink);
    int width = own.width() + other.width();
    int height = Math.max(own.height(), other.height());
    Pixels both =
        Pixels.generate(
            width,
            height,
            (x, y) -> {
              Pixels at = x < own.width() ? own : other;
              int column = x < own.width() ? x : x - own.width();
              return y < at.height() ? at.rgb(column, y) : Pixels.WHITE;
            });
    model.take(new PictureSource.Picture(both));
    look();
    assertEquals(budisLink, model.text().get());
  }

  @Test
  void saysWhyAPictureLeadsNowhere() throws IOException {
    Path text = Files.writeString(data.resolve("text.png"), "no picture");
    model.take(new PictureSource.PictureFile(text));
    look();
    assertEquals(new NewChatState.Refused(Problem.NOT_A_PICTURE), model.state().get());
    model.take(new PictureSource.PictureFile(data.resolve("nowhere.png")));
    look();
    assertEquals(new NewChatState.Refused(Problem.UNREADABLE), model.state().get());
    model.take(new PictureSource.Picture(Pixels.generate(99, 99, (_, _) -> Pixels.WHITE)));
    look();
    assertEquals(new NewChatState.Refused(Problem.NO_CODE), model.state().get());
    model.take(new PictureSource.Nothing());
    assertEquals(new NewChatState.Refused(Problem.EMPTY_CLIPBOARD), model.state().get());
  }

  @Test
  void takesAPastedText() {
    model.take(new PictureSource.Words(" " + budisLink + " "));
    assertInstanceOf(NewChatState.Ready.class, model.state().get());
  }

  @Test
  void forgetsAPictureWhenThePersonGoesOnTyping() {
    model.take(new PictureSource.Picture(picture(budisLink)));
    model.text().set("https://");
    look();
    assertEquals(new NewChatState.Beginning(), model.state().get());
    assertEquals("https://", model.text().get());
  }

  private void refused(String text, Problem why) {
    model.text().set(text);
    assertEquals(new NewChatState.Refused(why), model.state().get(), text);
    model.open();
    assertEquals(List.of(), opened);
  }

  private void look() {
    List.copyOf(background).forEach(Runnable::run);
    background.clear();
  }

  private static String link(ContactLink link) {
    return link.text();
  }

  private static Pixels picture(String text) {
    return code(text).toPixels(MODULE);
  }

  private static QrCode code(String text) {
    if (QrCode.encode(text) instanceof QrEncoding.Encoded(QrCode code)) {
      return code;
    }
    throw new AssertionError(text);
  }
}
