/** A frame, or the head of a trace, as the usual platforms print it; each is a proof on its own. */
const FRAMES: readonly RegExp[] = [
  // Ruby: app/models/user.rb:12:in `save'
  /[\w./-]{1,200}\.(?:rb|erb|rake|ru):\d+:in [`'‘]/,
  // Node: at save (/app/user.js:1:2), at node:internal/x:1:2
  /\bat [^\n()]{1,200} \((?:node:[\w/]+|[^()\n]{1,300}\.[cm]?[jt]sx?):\d+:\d+\)/,
  /^\s*at (?:async )?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^\n()]{1,300}:\d+:\d+\s*$/m,
  // Java and its kin: at com.example.User.save(User.java:12)
  /\bat [\w$.<>/]{3,200}\((?:[\w$-]+\.(?:java|kt|scala|groovy|clj):\d+|Native Method|Unknown Source)\)/,
  // Python
  /Traceback \(most recent call last\)/,
  /File "[^"\n]{1,300}", line \d+, in /,
  // PHP: #0 /var/www/user.php(12): save()
  /#\d+ [^\n]{1,300}\.php\(\d+\): /,
  /Stack trace:\s{1,4}#0 /,
  // .NET: at Example.User.Save() in C:\user.cs:line 12
  /\bat [\w.`<>+[\],]{3,200}\([^()\n]{0,300}\) in [^\n]{1,300}:line \d+/,
  /^\s*at (?:System|Microsoft)\.[\w.`<>+[\],]{1,200}\([^\n]{0,300}\)\s*$/m,
  // Go: goroutine 1 [running]:, /app/user.go:12 +0x1d
  /\bgoroutine \d+ \[[^\]\n]{1,80}\]:/,
  /\.go:\d+ \+0x[0-9a-f]+/,
  // Rust, Elixir
  /thread '[^'\n]{1,80}' panicked at /,
  /\(\w+ \d[\w.]*\) [\w/.]{1,200}\.exs?:\d+: /,
]

/** The first frame of a stack trace in a text, or null. */
export function frameIn(text: string): string | null {
  for (const frame of FRAMES) {
    const found = frame.exec(text)?.[0]
    if (found !== undefined) return found.trim()
  }
  return null
}
