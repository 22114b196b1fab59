package org.tautan.protocol.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Base32;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Label;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.protocol.linking.LinkCode;
import org.tautan.protocol.linking.LinkRequest;
import org.tautan.protocol.linking.LinkStep;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;

/// Runs the golden vectors of the wire: messages both ways, refusals with their reasons, signing
/// inputs, ids and codes. For any thread.
public final class ProtocolVectors {
  /// The file of vectors, as a class path resource.
  public static final String RESOURCE = "/org/tautan/protocol/vectors/wire.json";

  private ProtocolVectors() {}

  /// Runs all vectors of a file whose content is given. A sample message without a vector fails,
  /// too.
  public static VectorReport run(String json) {
    List<GoldenVector> vectors = GoldenVector.parse(json);
    List<String> failures = new ArrayList<>();
    for (GoldenVector vector : vectors) {
      if (!holds(vector)) {
        failures.add(vector.title());
      }
    }
    int failed = failures.size();
    for (Sample<?> sample : Samples.all()) {
      if (vectors.stream().noneMatch(vector -> isOf(vector, sample))) {
        failures.add("no vector: " + sample.name());
      }
    }
    return new VectorReport(vectors.size() - failed, failures);
  }

  /// Whether this platform agrees with one vector.
  public static boolean holds(GoldenVector vector) {
    try {
      return switch (vector.operation()) {
        case "message" -> message(vector);
        case "refused" -> refused(vector);
        case "signing-input" -> signingInput(vector);
        case "account-id" -> accountId(vector);
        case "base32" -> base32(vector);
        case "link-code" -> linkCode(vector);
        case "contact-link" -> contactLink(vector);
        default -> false;
      };
    } catch (MalformedException _) {
      return false;
    }
  }

  private static boolean isOf(GoldenVector vector, Sample<?> sample) {
    return vector.operation().equals("message") && vector.text("name").equals(sample.name());
  }

  private static boolean message(GoldenVector vector) {
    Bytes golden = bytes(vector, "bytes");
    return Samples.all().stream()
        .filter(sample -> isOf(vector, sample))
        .anyMatch(sample -> sample.holds(golden) && sample.keepsItsEnd(golden));
  }

  private static boolean refused(GoldenVector vector) {
    try {
      decode(vector.text("type"), bytes(vector, "bytes"));
      return false;
    } catch (MalformedException refused) {
      return refused.reason() == Reason.valueOf(vector.text("reason"));
    }
  }

  private static Object decode(String type, Bytes bytes) throws MalformedException {
    return switch (type) {
      case "ClientFrame" -> ClientFrame.decode(bytes);
      case "RelayFrame" -> RelayFrame.decode(bytes);
      case "Envelope" -> Envelope.decode(bytes);
      case "Content" -> Content.decode(bytes);
      case "DeviceListBody" -> DeviceListBody.decode(bytes);
      case "LinkRequest" -> LinkRequest.decode(bytes);
      case "LinkMessage" -> LinkStep.decode(bytes);
      case String other -> throw new IllegalArgumentException("a message of type " + other);
    };
  }

  private static boolean signingInput(GoldenVector vector) {
    String fields = vector.text("fields");
    List<String> texts = fields.isEmpty() ? List.of() : GoldenVector.parts(fields, ',');
    Bytes[] parts = texts.stream().map(Bytes::fromHex).toArray(Bytes[]::new);
    Label label = Label.valueOf(vector.text("label"));
    return SigningInput.of(label, parts).equals(bytes(vector, "input"));
  }

  private static boolean accountId(GoldenVector vector) throws MalformedException {
    AccountId id = new AccountId(bytes(vector, "bytes"));
    return id.display().equals(vector.text("shown"))
        && AccountId.parse(vector.text("shown").toLowerCase(Locale.ROOT)).equals(id);
  }

  private static boolean base32(GoldenVector vector) throws MalformedException {
    return Base32.encode(bytes(vector, "bytes")).equals(vector.text("text"))
        && Base32.decode(vector.text("text")).equals(bytes(vector, "bytes"));
  }

  private static boolean linkCode(GoldenVector vector) throws MalformedException {
    LinkCode code =
        new LinkCode(
            origin(vector),
            new LinkRef(bytes(vector, "ref")),
            bytes(vector, "commitment"),
            WireSecret.copyOf(bytes(vector, "secret")));
    return code.text().equals(vector.text("text"))
        && LinkCode.read(vector.text("text")).equals(new CodeReading.Found<>(code));
  }

  private static boolean contactLink(GoldenVector vector) throws MalformedException {
    ContactLink link =
        new ContactLink(
            origin(vector),
            new AccountId(bytes(vector, "account")),
            new RelayId(bytes(vector, "relay")),
            WireSecret.copyOf(bytes(vector, "key")));
    return link.text().equals(vector.text("text"))
        && ContactLink.read(vector.text("text")).equals(new CodeReading.Found<>(link));
  }

  private static PageOrigin origin(GoldenVector vector) throws MalformedException {
    return PageOrigin.of(Scheme.valueOf(vector.text("scheme")), vector.text("authority"));
  }

  private static Bytes bytes(GoldenVector vector, String field) {
    return Bytes.wrap(vector.bytes(field));
  }
}
