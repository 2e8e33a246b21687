package chat.limitless.simulators.http;

/// The frame of the simulators' pages: calm, readable on a phone, light and dark, nothing loaded.
public final class WebPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #f4f2ee; --sheet: #fffdfa; --ink: #23262b; --soft: #5b606a;
              --line: #8a8f99; --strong: #1f5c54; --on-strong: #ffffff; --danger: #96281b; }
            @media (prefers-color-scheme: dark) { :root {
              --ground: #15181c; --sheet: #1d2126; --ink: #eceae5; --soft: #b3b7bf; --line: #767c87; --strong: #7fd1c3; --on-strong: #0d1f1c; --danger: #ff9d8f; } }
            * { box-sizing: border-box; }
            body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
              font: 16px/1.55 system-ui, sans-serif; display: grid; place-items: center; padding: 1.25rem; }
            main { width: 100%; max-width: 27rem; background: var(--sheet); border-radius: 0.9rem; padding: 1.6rem;
              box-shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 8px 30px rgb(0 0 0 / 0.08); }
            h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 0.4rem; }
            h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
            p { margin: 0.4rem 0; } .soft { color: var(--soft); } .alert { color: var(--danger); font-weight: 600; }
            .amount { font-size: 2rem; font-weight: 650; font-variant-numeric: tabular-nums; margin: 0.2rem 0 1rem; }
            form { margin: 0 0 0.6rem; } ul { list-style: none; margin: 0; padding: 0; }
            label { display: block; margin: 0.7rem 0 0.25rem; font-weight: 600; }
            input { width: 100%; font: inherit; color: inherit; background: transparent; padding: 0.65rem 0.75rem;
              border: 1px solid var(--line); border-radius: 0.5rem; }
            button { width: 100%; min-height: 2.9rem; font: inherit; font-weight: 600; text-align: left;
              cursor: pointer; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 0.5rem;
              padding: 0.6rem 0.9rem; overflow-wrap: anywhere; }
            button.main { background: var(--strong); color: var(--on-strong); border-color: var(--strong);
              text-align: center; }
            button small { display: block; font-weight: 400; color: var(--soft); }
            button:hover { border-color: var(--ink); }
            :focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
            """;

    private WebPage() {}

    /// A whole page around the given content, which must be escaped already.
    public static String of(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><main>%s</main></body>
                </html>
                """.formatted(escaped(title), STYLE, content);
    }

    /// A form with hidden fields is the only way a page of ours acts: it works without scripts.
    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">";
    }

    /// Text made safe for HTML text and attribute values.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
