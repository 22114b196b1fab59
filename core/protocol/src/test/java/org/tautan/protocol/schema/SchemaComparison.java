package org.tautan.protocol.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.wire.Numbered;

/// Holds a record against protobuf-java's message, field by field, by name: a component has the
/// field's name in camel case.
final class SchemaComparison {
  /// Where Java's name of a constant is not the schema's, which must be unique in its file.
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "CIPHERTEXT_UNKNOWN", "UNKNOWN",
          "HISTORY_NONE", "NONE",
          "HISTORY_90_DAYS", "DAYS_90",
          "HISTORY_ALL", "ALL");

  private SchemaComparison() {}

  static void assertSame(Object ours, Message theirs) {
    assertTrue(
        theirs.getUnknownFields().asMap().isEmpty(),
        () -> theirs.getDescriptorForType().getName() + " has fields that the schema lacks");
    for (FieldDescriptor field : theirs.getDescriptorForType().getFields()) {
      if (field.getRealContainingOneof() == null) {
        assertSame(component(ours, field.getJsonName()).orElseThrow(), field, theirs);
      }
    }
    for (OneofDescriptor oneof : theirs.getDescriptorForType().getRealOneofs()) {
      // messages that are nothing but a oneof are sealed interfaces of ours
      assertSameCase(component(ours, oneof.getName()).orElse(ours), oneof, theirs);
    }
  }

  private static void assertSameCase(Object ours, OneofDescriptor oneof, Message theirs) {
    boolean present = theirs.hasOneof(oneof);
    if (ours instanceof Optional<?> optional) {
      assertEquals(optional.isPresent(), present, oneof.getFullName());
      optional.ifPresent(value -> assertSameCase(value, oneof, theirs));
      return;
    }
    assertTrue(present, oneof.getFullName());
    FieldDescriptor field = theirs.getOneofFieldDescriptor(oneof);
    assertSameValue(ours, field, theirs.getField(field));
  }

  private static void assertSame(Object ours, FieldDescriptor field, Message theirs) {
    if (ours instanceof Optional<?> optional) {
      boolean present =
          field.hasPresence()
              ? theirs.hasField(field)
              : !theirs.getField(field).equals(field.getDefaultValue());
      assertEquals(optional.isPresent(), present, field.getFullName());
      optional.ifPresent(value -> assertSameValue(value, field, theirs.getField(field)));
    } else if (field.isRepeated()) {
      List<?> list = (List<?>) ours;
      assertEquals(list.size(), theirs.getRepeatedFieldCount(field), field.getFullName());
      for (int i = 0; i < list.size(); i++) {
        assertSameValue(list.get(i), field, theirs.getRepeatedField(field, i));
      }
    } else {
      assertSameValue(ours, field, theirs.getField(field));
    }
  }

  private static void assertSameValue(Object ours, FieldDescriptor field, Object theirs) {
    switch (theirs) {
      case Message message when isWrapper(ours, message) ->
          assertSameValue(only(ours), field, message);
      case Message message -> assertSame(ours, message);
      case ByteString bytes ->
          assertEquals(Bytes.copyOf(bytes.toByteArray()), bytes(ours), field.getFullName());
      case EnumValueDescriptor constant -> {
        assertEquals(constant.getNumber(), ((Numbered) ours).number(), field.getFullName());
        assertEquals(
            OTHER_NAMES.getOrDefault(constant.getName(), constant.getName()),
            ((Enum<?>) ours).name());
      }
      default ->
          assertEquals(theirs, ours instanceof Record id ? only(id) : ours, field.getFullName());
    }
  }

  /// A record around a message of another file, so that it can be a case of a sealed interface.
  private static boolean isWrapper(Object ours, Message theirs) {
    return !theirs.getDescriptorForType().getName().equals(ours.getClass().getSimpleName())
        && !theirs.getDescriptorForType().getName().equals("Push");
  }

  private static Bytes bytes(Object ours) {
    return switch (ours) {
      case Bytes bytes -> bytes;
      case WireSecret secret -> secret.reveal();
      default -> bytes(only(ours));
    };
  }

  private static Object only(Object record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    assertEquals(1, components.length, record.getClass().getName());
    return component(record, components[0].getName()).orElseThrow();
  }

  private static Optional<Object> component(Object ours, String name) {
    return Arrays.stream(ours.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findAny()
        .map(component -> value(ours, component));
  }

  private static Object value(Object ours, RecordComponent component) {
    try {
      return component.getAccessor().invoke(ours);
    } catch (ReflectiveOperationException broken) {
      throw new LinkageError(broken.toString(), broken);
    }
  }
}
