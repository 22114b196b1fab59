package org.tautan.demo.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;
import org.tautan.demo.wire.Needle;
import org.tautan.demo.wire.Recording;
import org.tautan.demo.wire.Search;
import org.tautan.demo.wire.WebSocketStream;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MalformedException;

/// What an eavesdropper between the devices and the relay, and the relay's owner, can find.
final class Secrecy {
  private final Stage stage;

  Secrecy(Stage stage) {
    this.stage = stage;
  }

  /// Nothing that a person wrote or typed went over the wire in clear.
  String wire() throws DeviationException {
    Search search = search();
    List<Recording> recordings = stage.proxy().recordings();
    boolean accountSeen = false;
    for (Recording recording : recordings) {
      byte[] opened = WebSocketStream.open(recording.toByteArray());
      search.through(opened, "what went " + recording.direction());
      accountSeen |= contains(opened, stage.ani().account());
    }
    if (!accountSeen) {
      throw new DeviationException("the search is blind: it does not even find Ani's account id");
    }
    return nothing(search) + " (account ids, which the relay has to know, were found)";
  }

  /// Nothing of it is in the relay's files.
  String relayFiles() throws DeviationException {
    Search search = search();
    search.throughFiles(stage.relayData());
    return nothing(search);
  }

  /// Nothing of it is in what the processes said on their standard error.
  String logs() throws DeviationException {
    Search search = search();
    try (Stream<Path> files = Files.list(stage.directory())) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        search.through(Files.readAllBytes(log), log.getFileName().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nothing(search);
  }

  /// Every envelope has been fetched, acknowledged and deleted.
  String mailboxes() throws DeviationException, InterruptedException {
    Device anybody = stage.budi().phone();
    anybody.until("empty mailboxes at the relay", () -> Optional.of(waiting()).filter(n -> n == 0));
    return "no envelope is left at the relay";
  }

  private int waiting() {
    String database = "jdbc:sqlite:" + stage.relayData().resolve("relay.db");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM item")) {
      return count.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the relay's store cannot be read", e);
    }
  }

  private Search search() {
    return new Search(stage.secrets().stream().distinct().map(Needle::new).toList());
  }

  private String nothing(Search search) throws DeviationException {
    if (!search.found().isEmpty()) {
      throw new DeviationException("found: " + String.join("; ", search.found()));
    }
    return "%d texts, names, PINs and kits searched in %,d bytes: none found"
        .formatted(stage.secrets().stream().distinct().count(), search.bytes());
  }

  private static boolean contains(byte[] haystack, String account) {
    try {
      byte[] id = AccountId.parse(account).bytes().toByteArray();
      return new String(haystack, StandardCharsets.ISO_8859_1)
          .contains(new String(id, StandardCharsets.ISO_8859_1));
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
  }
}
