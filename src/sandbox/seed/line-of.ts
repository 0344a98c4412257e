/** The line on which the value at a JSON Pointer begins in a sound JSON text, from 1; null where there is none. */
export function lineOf(text: string, pointer: string): number | null {
  let at: number | null = skipBlanks(text, 0)
  for (const step of pointer.split('/').slice(1)) {
    if (at !== null) at = childOf(text, at, step.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  return at === null ? null : positionOf(text, at).line
}

/** Line and column of a character, both from 1. */
export function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1
    start = end + 1
  }
  return { line, column: at - start + 1 }
}

/** Where a member or an item of the value at an index begins. */
function childOf(text: string, at: number, key: string): number | null {
  const open = text[at]
  if (open !== '{' && open !== '[') return null
  let i = skipBlanks(text, at + 1)
  for (let index = 0; i < text.length && text[i] !== '}' && text[i] !== ']'; index += 1) {
    let name = String(index)
    if (open === '{') {
      const end = endOfString(text, i)
      name = JSON.parse(text.slice(i, end)) as string
      i = skipBlanks(text, skipBlanks(text, end) + 1)
    }
    if (name === key) return i
    i = skipBlanks(text, endOfValue(text, i))
    if (text[i] === ',') i = skipBlanks(text, i + 1)
  }
  return null
}

function endOfValue(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i += 1) {
    const unit = text[i]
    if (unit === '"') i = endOfString(text, i) - 1
    else if (unit === '{' || unit === '[') depth += 1
    else if (unit === '}' || unit === ']') {
      if (depth === 0) return i
      depth -= 1
    } else if (unit === ',' && depth === 0) return i
  }
  return text.length
}

/** Behind the closing quote. */
function endOfString(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
  return i + 1
}

function skipBlanks(text: string, start: number): number {
  let i = start
  while (i < text.length && ' \t\r\n'.includes(text[i] ?? '')) i += 1
  return i
}
