package org.tautan.engine.session;

import static com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type.TYPE_BYTES;
import static com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type.TYPE_UINT32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.UnknownFieldSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.protocol.PreKeyId;

/// Our hand-written reader and writer against protobuf-java, both ways.
class WireProtobufTest {
  private static final int ROUNDS = 500;

  private final Random random = new Random(3);

  private static Descriptor message(FieldDescriptorProto.Builder... fields) {
    DescriptorProto.Builder type = DescriptorProto.newBuilder().setName("Message");
    for (FieldDescriptorProto.Builder field : fields) {
      type.addField(field);
    }
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("wire.proto")
            .setSyntax("proto2")
            .addMessageType(type)
            .build();
    try {
      return FileDescriptor.buildFrom(file, new FileDescriptor[0]).getMessageTypes().getFirst();
    } catch (DescriptorValidationException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static FieldDescriptorProto.Builder field(int number, FieldDescriptorProto.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName("f" + number)
        .setNumber(number)
        .setType(type)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
  }

  private static final Descriptor SIGNAL =
      message(
          field(1, TYPE_BYTES),
          field(2, TYPE_UINT32),
          field(3, TYPE_UINT32),
          field(4, TYPE_BYTES),
          field(100, TYPE_BYTES));

  private static final Descriptor PRE_KEY =
      message(
          field(1, TYPE_UINT32),
          field(2, TYPE_BYTES),
          field(3, TYPE_BYTES),
          field(4, TYPE_BYTES),
          field(5, TYPE_UINT32),
          field(6, TYPE_UINT32),
          field(7, TYPE_UINT32),
          field(8, TYPE_BYTES));

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] curveKey() {
    return RatchetKeyPair.generate(new BouncyCastlePrimitives(), random::nextBytes).publicKey();
  }

  private int number() {
    return random.nextInt() >>> (1 + random.nextInt(31));
  }

  private static Object get(DynamicMessage message, int field) {
    return message.getField(message.getDescriptorForType().findFieldByNumber(field));
  }

  private static byte[] getBytes(DynamicMessage message, int field) {
    return ((ByteString) get(message, field)).toByteArray();
  }

  private static DynamicMessage.Builder set(
      DynamicMessage.Builder builder, int field, Object value) {
    return builder.setField(
        builder.getDescriptorForType().findFieldByNumber(field),
        value instanceof byte[] bytes ? ByteString.copyFrom(bytes) : value);
  }

  /// With fields of every wire type that nobody knows.
  private DynamicMessage withUnknown(DynamicMessage.Builder builder) {
    UnknownFieldSet.Field field =
        UnknownFieldSet.Field.newBuilder()
            .addVarint(random.nextLong())
            .addFixed32(random.nextInt())
            .addFixed64(random.nextLong())
            .addLengthDelimited(ByteString.copyFrom(bytes(random.nextInt(20))))
            .build();
    return builder
        .setUnknownFields(UnknownFieldSet.newBuilder().addField(50, field).build())
        .build();
  }

  private static byte[] versioned(DynamicMessage message, int extra) {
    byte[] body = message.toByteArray();
    byte[] whole = new byte[1 + body.length + extra];
    whole[0] = SignalMessage.VERSION;
    System.arraycopy(body, 0, whole, 1, body.length);
    return whole;
  }

  @Test
  void protobufReadsOurMessages() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] key = curveKey();
      int counter = number();
      int previous = number();
      byte[] ciphertext = bytes(16 * (1 + random.nextInt(20)));
      byte[] addresses = bytes(48);
      byte[] body = SignalMessage.body(key, counter, previous, ciphertext, addresses);
      DynamicMessage read =
          DynamicMessage.parseFrom(SIGNAL, Arrays.copyOfRange(body, 1, body.length));
      assertArrayEquals(key, getBytes(read, 1));
      assertEquals(counter, get(read, 2));
      assertEquals(previous, get(read, 3));
      assertArrayEquals(ciphertext, getBytes(read, 4));
      assertArrayEquals(addresses, getBytes(read, 100));
      assertEquals(0, read.getUnknownFields().asMap().size());
    }
  }

  @Test
  void weReadMessagesThatProtobufWrote() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] key = curveKey();
      int counter = number();
      int previous = number();
      byte[] ciphertext = bytes(16 * (1 + random.nextInt(20)));
      byte[] addresses = bytes(random.nextInt(60));
      DynamicMessage.Builder builder = DynamicMessage.newBuilder(SIGNAL);
      set(set(set(builder, 1, key), 2, counter), 3, previous);
      set(set(builder, 4, ciphertext), 100, addresses);
      SignalMessage read =
          SignalMessage.parse(versioned(withUnknown(builder), SignalMessage.MAC_BYTES));
      assertArrayEquals(key, read.ratchetKey());
      assertEquals(counter, read.counter());
      assertEquals(previous, read.previousCounter());
      assertArrayEquals(ciphertext, read.ciphertext());
      assertArrayEquals(addresses, read.addresses());
    }
  }

  @Test
  void protobufReadsOurFirstMessages() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      PendingPreKey pending = pending();
      byte[] baseKey = curveKey();
      byte[] identity = curveKey();
      byte[] message = bytes(1 + random.nextInt(300));
      byte[] written = PreKeySignalMessage.write(pending, baseKey, identity, message);
      DynamicMessage read =
          DynamicMessage.parseFrom(PRE_KEY, Arrays.copyOfRange(written, 1, written.length));
      assertEquals(
          pending.oneTimePreKey().isPresent(), read.hasField(PRE_KEY.findFieldByNumber(1)));
      assertEquals(pending.oneTimePreKey().map(PreKeyId::number).orElse(0), get(read, 1));
      assertArrayEquals(baseKey, getBytes(read, 2));
      assertArrayEquals(identity, getBytes(read, 3));
      assertArrayEquals(message, getBytes(read, 4));
      assertEquals(pending.registrationId(), get(read, 5));
      assertEquals(pending.signedPreKey().number(), get(read, 6));
      assertEquals(pending.kyberPreKey().number(), get(read, 7));
      assertArrayEquals(pending.kyberCiphertext(), getBytes(read, 8));
    }
  }

  @Test
  void weReadFirstMessagesThatProtobufWrote() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      PendingPreKey pending = pending();
      byte[] baseKey = curveKey();
      byte[] identity = curveKey();
      byte[] message = bytes(1 + random.nextInt(300));
      DynamicMessage.Builder builder = DynamicMessage.newBuilder(PRE_KEY);
      pending.oneTimePreKey().ifPresent(id -> set(builder, 1, id.number()));
      set(set(set(builder, 2, baseKey), 3, identity), 4, message);
      set(set(builder, 5, pending.registrationId()), 6, pending.signedPreKey().number());
      set(set(builder, 7, pending.kyberPreKey().number()), 8, pending.kyberCiphertext());
      PreKeySignalMessage read = PreKeySignalMessage.parse(versioned(withUnknown(builder), 0));
      assertEquals(pending.oneTimePreKey(), read.oneTimePreKey());
      assertEquals(pending.signedPreKey(), read.signedPreKey());
      assertEquals(pending.kyberPreKey(), read.kyberPreKey());
      assertEquals(pending.registrationId(), read.registrationId());
      assertArrayEquals(pending.kyberCiphertext(), read.kyberCiphertext());
      assertArrayEquals(baseKey, read.baseKey());
      assertArrayEquals(identity, read.identityKey().bytes().toByteArray());
      assertArrayEquals(message, read.message());
    }
  }

  @Test
  void refusesMessagesWithAFieldMissing() {
    for (int missing : new int[] {1, 2, 4}) {
      DynamicMessage.Builder builder = DynamicMessage.newBuilder(SIGNAL);
      set(set(set(builder, 1, curveKey()), 2, 1), 4, bytes(16));
      builder.clearField(SIGNAL.findFieldByNumber(missing));
      byte[] whole = versioned(builder.build(), SignalMessage.MAC_BYTES);
      assertThrows(WireException.class, () -> SignalMessage.parse(whole));
    }
    for (int missing : new int[] {2, 3, 4, 6, 7, 8}) {
      PendingPreKey pending = pending();
      DynamicMessage.Builder builder = DynamicMessage.newBuilder(PRE_KEY);
      set(set(set(builder, 2, curveKey()), 3, curveKey()), 4, bytes(10));
      set(set(set(builder, 6, 1), 7, 1), 8, pending.kyberCiphertext());
      builder.clearField(PRE_KEY.findFieldByNumber(missing));
      byte[] whole = versioned(builder.build(), 0);
      assertThrows(WireException.class, () -> PreKeySignalMessage.parse(whole));
    }
  }

  private PendingPreKey pending() {
    byte[] kyberCiphertext = bytes(PreKeySignalMessage.KYBER_CIPHERTEXT_BYTES);
    kyberCiphertext[0] = Pqxdh.KYBER_TYPE;
    return new PendingPreKey(
        1 + random.nextInt(16_380),
        random.nextBoolean() ? Optional.of(new PreKeyId(number())) : Optional.empty(),
        new PreKeyId(number()),
        new PreKeyId(number()),
        kyberCiphertext);
  }
}
