package chat.limitless.ops.database;

import java.io.IOException;

/// Ends a child process whose parent was killed: a small shell process outlives the parent just long enough to ask the
/// child to stop. (A parent that ends in order stops its children itself.)
public final class ParentWatch {

    private ParentWatch() {}

    /// Watches over a child of this process. Ctrl-C, which goes to every process of a terminal, does not end the watch.
    public static void over(Process child) throws IOException {
        var script = "trap '' INT; while kill -0 %d 2>/dev/null && kill -0 %d 2>/dev/null; do sleep 1; done; kill %d"
                .formatted(ProcessHandle.current().pid(), child.pid(), child.pid());
        new ProcessBuilder("/bin/sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
