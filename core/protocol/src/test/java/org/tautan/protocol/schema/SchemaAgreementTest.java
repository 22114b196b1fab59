package org.tautan.protocol.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// Every message both ways against protobuf-java, which knows nothing but the schema.
class SchemaAgreementTest {
  private static final int BEYOND_ALL_NUMBERS = 1000;

  @Provide
  Arbitrary<TopLevel<?>> messages() {
    return Arbitraries.of(TopLevel.ALL);
  }

  @Property(tries = 3000)
  void protobufReadsWhatWeWrite(@ForAll("messages") TopLevel<?> message, @ForAll long seed)
      throws InvalidProtocolBufferException {
    Object ours = message.random(new RandomRecords(seed));
    Bytes bytes = message.encode(ours);
    DynamicMessage theirs = DynamicMessage.parseFrom(message.schema(), bytes.toByteArray());
    SchemaComparison.assertSame(ours, theirs);
    assertEquals(Bytes.copyOf(theirs.toByteArray()), bytes, "the canonical bytes");
  }

  @Property(tries = 3000)
  void weReadWhatProtobufWrites(@ForAll("messages") TopLevel<?> message, @ForAll long seed)
      throws InvalidProtocolBufferException, MalformedException {
    Object ours = message.random(new RandomRecords(seed));
    DynamicMessage theirs =
        DynamicMessage.parseFrom(message.schema(), message.encode(ours).toByteArray());
    assertEquals(ours, message.decode(Bytes.copyOf(theirs.toByteArray())));
  }

  @Property(tries = 2000)
  void ignoresUnknownFieldsAtEveryDepth(@ForAll("messages") TopLevel<?> message, @ForAll long seed)
      throws InvalidProtocolBufferException, MalformedException {
    Object ours = message.random(new RandomRecords(seed));
    Message theirs =
        withUnknownFields(
            DynamicMessage.parseFrom(message.schema(), message.encode(ours).toByteArray()));
    assertEquals(ours, message.decode(Bytes.copyOf(theirs.toByteArray())));
  }

  private static Message withUnknownFields(Message message) {
    Message.Builder changed = message.toBuilder();
    message
        .getAllFields()
        .forEach((field, value) -> {
          if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            changed.setField(
                field,
                value instanceof List<?> list
                    ? list.stream().map(each -> withUnknownFields((Message) each)).toList()
                    : withUnknownFields((Message) value));
          }
        });
    UnknownFieldSet.Field unknown =
        UnknownFieldSet.Field.newBuilder()
            .addVarint(-1)
            .addFixed32(7)
            .addFixed64(8)
            .addLengthDelimited(ByteString.copyFromUtf8("later"))
            .build();
    return changed
        .setUnknownFields(
            UnknownFieldSet.newBuilder().addField(BEYOND_ALL_NUMBERS, unknown).build())
        .build();
  }
}
