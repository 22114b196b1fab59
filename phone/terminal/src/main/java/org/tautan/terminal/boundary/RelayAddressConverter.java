package org.tautan.terminal.boundary;

import org.tautan.engine.model.RelayAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a relay's address from the command line.
public final class RelayAddressConverter implements ITypeConverter<RelayAddress> {
  /// Made by picocli.
  public RelayAddressConverter() {}

  @Override
  public RelayAddress convert(String value) {
    try {
      return new RelayAddress(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
