/** Every spelling in which a secret may travel; `clientId` adds the Basic credentials that the two make together. */
export function spellingsOf(secret: string, clientId?: string): readonly string[] {
  // Twice, for JSON within a string of JSON: a multipart field that holds JSON is recorded as such a string.
  const json = jsonSpellings(secret).flatMap(text => [text, ...jsonSpellings(text)])
  const basic =
    clientId === undefined
      ? []
      : [`${clientId}:${secret}`, `${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`]
  const all = [
    secret,
    ...json,
    ...percentSpellings(secret),
    ...base64Spellings(secret),
    ...basic.flatMap(base64Spellings),
  ]
  return [...new Set(all)]
}

/** As it stands within a string of JSON; a slash may be escaped, and need not be. */
function jsonSpellings(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1)
  return [json, json.replaceAll('/', '\\/')]
}

/** By `encodeURIComponent`, with the signs that it leaves alone, and as form fields do it; hex digits in both cases. */
function percentSpellings(text: string): string[] {
  const strict = encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const spellings = [
    encodeURIComponent(text),
    strict,
    strict.replaceAll('%20', '+'),
    new URLSearchParams([['', text]]).toString().slice(1),
  ]
  return [...spellings, ...spellings.map(spelling => spelling.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()))]
}

function base64Spellings(text: string): string[] {
  const standard = Buffer.from(text).toString('base64')
  return [standard, standard.replace(/=+$/, ''), Buffer.from(text).toString('base64url')]
}
