package org.tautan.protocol.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;

class NestedDocumentTest {
  @Test
  void nestedMessagesAreReadBack() throws MalformedException {
    DeviceListBody body = list(1);

    assertEquals(body, DeviceListBody.decode(body.encode()));
  }

  @Test
  void aMessageThatOutgrowsTheFirstBufferIsReadBack() throws MalformedException {
    DeviceListBody body = list(40);
    DeviceList list = new DeviceList(body.encode(), new Signature(bytes(64)));

    assertEquals(body, DeviceListBody.decode(body.encode()));
    assertEquals(list, DeviceList.decode(list.encode()));
  }

  private static DeviceListBody list(int devices) {
    List<DeviceEntry> entries =
        IntStream.range(0, devices)
            .mapToObj(
                device -> new DeviceEntry(new DeviceId(device), new CertificateHash(bytes(32))))
            .toList();
    return new DeviceListBody(
        new AccountId(bytes(20)),
        1,
        2,
        1_800_000_000_000L,
        1_800_000_100_000L,
        Optional.of(new ListHash(bytes(32))),
        new DeviceId(devices),
        entries);
  }

  private static Bytes bytes(int size) {
    byte[] array = new byte[size];
    java.util.Arrays.fill(array, (byte) 7);
    return Bytes.copyOf(array);
  }
}
