/** Spellings of a secret that anybody can read back, written down apart from the redactor that has to know them. */
function spellingsOf(secret: string): readonly string[] {
  const bytes = [...Buffer.from(secret)]
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
  return [
    secret,
    bytes.map(byte => `%${hex(byte)}`).join(''),
    bytes.map(byte => `%25${hex(byte)}`).join(''),
    bytes.map(hex).join(''),
    bytes.map(byte => `\\u00${hex(byte)}`).join(''),
    bytes.map(byte => `&#${byte};`).join(''),
    bytes.map(byte => `&#x${hex(byte)};`).join(''),
  ].map(text => text.toLowerCase())
}

/** What is left of base64, wherever in it the secret stands: the characters that depend on it alone. */
function base64Of(secret: string): readonly string[] {
  return [0, 1, 2].map(before => {
    const text = Buffer.from(`${'x'.repeat(before)}${secret}`)
      .toString('base64')
      .replace(/=+$/, '')
    const start = Math.ceil((before * 8) / 6)
    const whole = Math.floor(((before + Buffer.byteLength(secret)) * 8) / 6)
    return text.slice(start, whole)
  })
}

/** Does a text show a secret, in whatever spelling and case? */
export function shows(text: string, secret: string): boolean {
  const small = text.toLowerCase()
  return (
    spellingsOf(secret).some(spelling => small.includes(spelling)) ||
    base64Of(secret).some(
      spelling => text.includes(spelling) || text.includes(spelling.replaceAll('+', '-').replaceAll('/', '_')),
    )
  )
}
