package io.spinboard.generator.options;

import java.math.BigDecimal;
import java.math.MathContext;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A fraction on the command line: {@code 0.5%} or {@code 1/200}.
 *
 * @param value 0 to 1
 */
record FractionOption(double value) {
  static final FractionOption ZERO = new FractionOption(0);

  @Override
  public String toString() {
    return new BigDecimal(value * 100)
            .round(new MathContext(6))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** Parses both forms. */
  static final class Converter implements ITypeConverter<FractionOption> {
    @Override
    public FractionOption convert(String text) {
      double value = value(text.strip());
      if (!(value >= 0 && value <= 1)) {
        throw new TypeConversionException("'" + text + "' is not a fraction such as 0.5% or 1/200");
      }
      return new FractionOption(value);
    }

    private static double value(String text) {
      try {
        if (text.endsWith("%")) {
          return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
        }
        return text.startsWith("1/") ? 1.0 / Long.parseLong(text.substring(2)) : Double.NaN;
      } catch (NumberFormatException none) {
        return Double.NaN;
      }
    }
  }
}
