package dev.acidlint.pmd.command;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes without ever putting a replacement character in: offsets, and a patch made from the text,
 * would not fit the file.
 */
final class StrictText {

  private StrictText() {}

  /**
   * Decodes a whole file.
   *
   * @throws CharacterCodingException if some bytes are not of that encoding; the message names the
   *     line of the first
   */
  static String decode(byte[] bytes, Charset encoding) throws CharacterCodingException {
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    out.flip();
    if (result.isError()) {
      long line = out.chars().filter(c -> c == '\n').count() + 1;
      throw new NotText("line " + line + " is not " + encoding + " text; see --encoding");
    }
    return out.toString();
  }

  private static final class NotText extends CharacterCodingException {
    private static final long serialVersionUID = 1L;
    private final String message;

    NotText(String message) {
      this.message = message;
    }

    @Override
    public String getMessage() {
      return message;
    }
  }
}
