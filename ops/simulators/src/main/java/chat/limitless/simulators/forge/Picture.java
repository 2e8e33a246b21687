package chat.limitless.simulators.forge;

import chat.limitless.simulators.http.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Paints a small PNG whose colours come from the prompt.
final class Picture {
    private static final int SIZE = 64;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Picture() {}

    static byte[] of(String prompt) {
        long seed = Digest.seed(prompt);
        byte[] rows = new byte[SIZE * (1 + SIZE * 3)];
        int at = 0;
        for (int y = 0; y < SIZE; y++) {
            rows[at++] = 0;
            for (int x = 0; x < SIZE; x++) {
                rows[at++] = (byte) (seed + x * 2);
                rows[at++] = (byte) ((seed >> 8) + y * 2);
                rows[at++] = (byte) ((seed >> 16) + (x ^ y));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(SIZE)
                        .putInt(SIZE)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(png, "IDAT", deflated(rows));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 1024];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }
}
