package chat.limitless.command.external.openrouter;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/// Turns every line end into a line feed on the way in. The event stream reader of okhttp-sse 5.5.1 never returns when
/// a
/// stream ends between a carriage return and its line feed: it spins on the lone carriage return.
final class LineFeeds extends ForwardingSource {

    private final Buffer raw = new Buffer();
    private boolean afterReturn;

    LineFeeds(Source source) {
        super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        while (true) {
            if (delegate().read(raw, byteCount) == -1) {
                return -1;
            }
            long before = sink.size();
            copy(sink);
            if (sink.size() > before) {
                return sink.size() - before;
            }
        }
    }

    private void copy(Buffer sink) throws IOException {
        while (!raw.exhausted()) {
            if (afterReturn && raw.getByte(0) == '\n') {
                raw.skip(1);
            }
            afterReturn = false;
            long end = raw.indexOf((byte) '\r');
            if (end < 0) {
                sink.write(raw, raw.size());
                return;
            }
            sink.write(raw, end);
            raw.skip(1);
            sink.writeByte('\n');
            afterReturn = true;
        }
    }
}
