import { defineCheck, type Judged } from './check.js'

/** A frame as the usual platforms print it: Node, Java, Python, Ruby, PHP, .NET, Go. */
const FRAMES: readonly RegExp[] = [
  /^\s*at .+\(?(?:file:\/\/)?[^\s()]+:\d+:\d+\)?\s*$/m,
  /^\s*at [\w.$<>]+\([\w]+\.(?:java|kt|scala):\d+\)/m,
  /Traceback \(most recent call last\)/,
  /^\s*File "[^"]+", line \d+, in /m,
  /\.rb:\d+:in [`'"]/,
  /^#\d+ .+\.php(?:\(\d+\)|:\d+)/m,
  /^\s*at .+ in .+:line \d+/m,
  /^goroutine \d+ \[/m,
  /panic: .+\n+goroutine/,
]
const TRACE_KEYS = /"(?:stack_?trace|back_?trace|stack|trace|exception_trace)"\s*:\s*(?:"[^"]|\[\s*")/i

/** Text within JSON has its line ends escaped. */
const unescaped = (text: string): string => text.replace(/\\r\\n|\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\"/g, '"').replace(/",\s*"/g, '\n').replace(/\["|"\]/g, '\n')

/** In a success the text is people's own, and only a key that says trace can accuse. */
function trace({ exchange, status }: Judged): string | null {
  const text = exchange.response?.text ?? ''
  const keyed = TRACE_KEYS.exec(text)?.[0]
  if (keyed !== undefined) return keyed
  if (status < 400) return null
  const plain = unescaped(text)
  const found = FRAMES.map(frame => frame.exec(plain)?.[0]).find(frame => frame !== undefined)
  return found !== undefined && exchange.request.body?.includes(found.trim()) !== true ? found.trim() : null
}

export const noStackTrace = defineCheck({
  id: 'no-stack-trace',
  clause: 'HTTP-10/no-stack-trace',
  needs: [],
  also: ['refused', 'off-contract'],
  judges: () => true,
  *inspect(judged) {
    const found = trace(judged)
    if (found !== null) yield { at: '/response/body', expected: 'no stack trace', received: found.slice(0, 120), message: 'the response shows a stack trace' }
  },
})
