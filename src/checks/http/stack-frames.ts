/** How one platform prints a frame of a stack trace, or the head of one; each is a proof on its own. */
interface FrameShape {
  /**
   * What is rare in it, and so is looked for: it begins with a sign that does not repeat within it, and nothing in it
   * is unbounded, so that a search costs no more than the text is long.
   */
  readonly rare: RegExp
  /** The characters that may stand before it. Default: none. */
  readonly before?: number
  /** The whole frame, read off those characters and what was found; null where it is none. */
  readonly read?: (before: string, found: string) => string | null
}

/** Places of a text that are looked at for one shape. A trace shows itself sooner. */
const LOOKS = 200

/** The first frame of a stack trace in a text, or null. */
export function stackFrameIn(text: string): string | null {
  for (const shape of shapes) {
    const frame = firstOf(shape, text)
    if (frame !== null) return frame.trim()
  }
  return null
}

function firstOf({ rare, before = 0, read = (_, found) => found }: FrameShape, text: string): string | null {
  rare.lastIndex = 0
  for (let look = 0; look < LOOKS; look += 1) {
    const match = rare.exec(text)
    if (match === null) return null
    const frame = read(text.slice(Math.max(0, match.index - before), match.index), match[0])
    if (frame !== null) return frame
  }
  return null
}

/** What stands behind the last `at ` on the line, which goes on without a bracket; null where there is none. */
function calledBefore(before: string): string | null {
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('('), before.lastIndexOf(')')) + 1)
  const at = /(?<!\w)at [^ ]/.exec(line)
  return at === null ? null : line.slice(at.index)
}

/** The word before, where it is made of these characters and `at ` stands before it. */
function wordBefore(before: string, isName: RegExp): string | null {
  const space = before.lastIndexOf(' ')
  const name = before.slice(space + 1)
  const isAt = /(?:^|\W)at$/.test(before.slice(Math.max(0, space - 3), Math.max(0, space)))
  return isAt && name.length >= 3 && isName.test(name) ? `at ${name}` : null
}

const shapes: readonly FrameShape[] = [
  {
    // Ruby: app/models/user.rb:12:in `save'
    rare: /\.(?:rb|erb|rake|ru):\d{1,9}:in [`'‘]/g,
    before: 200,
    read: (before, found) => {
      let start = before.length
      while (start > 0 && /[\w./-]/.test(before.charAt(start - 1))) start -= 1
      const path = before.slice(start)
      return path === '' ? null : path + found
    },
  },
  {
    // Node: at save (/app/user.js:1:2), at run (node:internal/x:1:2)
    rare: /\((?:node:[\w/]{1,200}|[^()\n]{1,300}\.[cm]?[jt]sx?):\d{1,9}:\d{1,9}\)/g,
    before: 204,
    read: (before, found) => {
      const called = before.endsWith(' ') ? calledBefore(before) : null
      return called === null ? null : called + found
    },
  },
  {
    // Node, without a name: at /app/user.js:1:2
    rare: /^[ \t]{0,40}at (?:async )?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^\n()]{1,300}$/gm,
    read: (_, found) => (/:\d{1,9}:\d{1,9}$/.test(found.trimEnd().slice(-21)) ? found : null),
  },
  {
    // Java and its kin: at com.example.User.save(User.java:12)
    rare: /\((?:[\w$-]{1,100}\.(?:java|kt|scala|groovy|clj):\d{1,9}|Native Method|Unknown Source)\)/g,
    before: 204,
    read: (before, found) => {
      const called = wordBefore(before, /^[\w$.<>/]+$/)
      return called === null ? null : called + found
    },
  },
  // Python
  { rare: /Traceback \(most recent call last\)/g },
  { rare: /File "[^"\n]{1,300}", line \d{1,9}, in /g },
  {
    // PHP: #0 /var/www/user.php(12): save()
    rare: /\.php\(\d{1,9}\): /g,
    before: 310,
    read: (before, found) => {
      const line = before.slice(before.lastIndexOf('\n') + 1)
      const number = /#\d{1,9} [^ ]/.exec(line)
      return number === null ? null : line.slice(number.index) + found
    },
  },
  { rare: /Stack trace:\s{1,4}#0 /g },
  {
    // .NET: at Example.User.Save() in C:\user.cs:line 12
    rare: /:line \d{1,9}/g,
    before: 820,
    read: (before, found) => {
      const line = before.slice(before.lastIndexOf('\n') + 1)
      const call = /(?<!\w)at [\w.`<>+[\],]{3,200}\([^()\n]{0,300}\) in [^ ]/.exec(line)
      return call === null ? null : line.slice(call.index) + found
    },
  },
  {
    rare: /^[ \t]{0,40}at (?:System|Microsoft)\.[\w.`<>+[\],]{1,200}\([^\n]{0,300}$/gm,
    read: (_, found) => (found.trimEnd().endsWith(')') ? found : null),
  },
  // Go: goroutine 1 [running]:, /app/user.go:12 +0x1d
  { rare: /\bgoroutine \d{1,9} \[[^\]\n]{1,80}\]:/g },
  { rare: /\.go:\d{1,9} \+0x[0-9a-f]{1,16}/g },
  // Rust, Elixir
  { rare: /thread '[^'\n]{1,80}' panicked at /g },
  { rare: /\(\w{1,80} \d[\w.]{0,40}\) [\w/.]{1,200}\.exs?:\d{1,9}: /g },
]
