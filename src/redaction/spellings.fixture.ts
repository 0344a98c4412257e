/** Spellings in which a secret may travel, written down apart from the code that has to read them. */
export const spellings: Readonly<Record<string, (secret: string) => string>> = {
  plain: secret => secret,
  capitals: secret => secret.toUpperCase(),
  'small letters': secret => secret.toLowerCase(),
  percent: encodeURIComponent,
  'percent, small hex digits': secret => smallHex(encodeURIComponent(secret)),
  'percent twice': secret => encodeURIComponent(encodeURIComponent(secret)),
  'percent three times': secret => encodeURIComponent(encodeURIComponent(encodeURIComponent(secret))),
  'all percent': secret => allPercent(secret),
  'all percent, small hex digits': secret => smallHex(allPercent(secret)),
  'all percent twice': secret => encodeURIComponent(allPercent(secret)),
  'form field': secret => new URLSearchParams({ x: secret }).toString().slice(2),
  JSON: secret => inJson(secret),
  'JSON, slashes escaped': secret => inJson(secret).replaceAll('/', '\\/'),
  'JSON within JSON': secret => inJson(inJson(secret)),
  'JSON, all escaped': secret => units(secret, unit => `\\u${unit.toString(16).padStart(4, '0')}`),
  'JSON, all escaped, capital hex digits': secret =>
    units(secret, unit => `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`),
  'JSON, all escaped, within JSON': secret => inJson(units(secret, unit => `\\u${unit.toString(16).padStart(4, '0')}`)),
  'JavaScript bytes': secret => Buffer.from(secret).toString('hex').replace(/../g, '\\x$&'),
  'JavaScript code points': secret => [...secret].map(sign => `\\u{${codePoint(sign).toString(16)}}`).join(''),
  'HTML, signs': secret =>
    secret.replace(
      /[&<>"'/]/g,
      sign => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[sign] ?? 'sol'};`,
    ),
  'HTML decimal': secret => [...secret].map(sign => `&#${codePoint(sign)};`).join(''),
  'HTML hexadecimal': secret => [...secret].map(sign => `&#x${codePoint(sign).toString(16).toUpperCase()};`).join(''),
  'HTML twice': secret => [...secret].map(sign => `&amp;#${codePoint(sign)};`).join(''),
  'percent within HTML within JSON': secret => inJson(encodeURIComponent(secret).replaceAll('%', '&#37;')),
  base64: secret => base64(secret),
  'base64, one byte on': secret => base64(`:${secret}`),
  'base64, two bytes on': secret => base64(`a:${secret};b`),
  'base64 without padding': secret => base64(secret).replace(/=+$/, ''),
  'base64 for URLs': secret => Buffer.from(secret).toString('base64url'),
  'base64 in lines': secret => base64(`${'-'.repeat(20)}${secret}`).replace(/.{20}/g, '$&\r\n'),
  'base64 in a URL': secret => encodeURIComponent(base64(secret)),
  'base64 in JSON': secret => inJson(base64(secret)).replaceAll('/', '\\/'),
  'base64 twice': secret => base64(base64(secret)),
  'base64 of percent': secret => base64(encodeURIComponent(secret)),
  'base64 of JSON': secret => base64(JSON.stringify({ token: secret })),
  'base64 of escaped JSON': secret => base64(units(secret, unit => `\\u${unit.toString(16).padStart(4, '0')}`)),
  'Basic credentials': secret => `Basic ${base64(`the-client:${secret}`)}`,
  'Basic credentials, encoded first': secret => `Basic ${base64(`the-client:${encodeURIComponent(secret)}`)}`,
  'base64 of a bearer': secret => base64(`Bearer ${secret}`),
  'base64 of a form': secret =>
    base64(new URLSearchParams({ grant_type: 'client_credentials', client_secret: secret }).toString()),
  hexadecimal: secret => Buffer.from(secret).toString('hex'),
  'hexadecimal, capitals': secret => Buffer.from(secret).toString('hex').toUpperCase(),
  'hexadecimal with colons': secret =>
    Buffer.from(secret)
      .toString('hex')
      .replace(/..(?=.)/g, '$&:'),
  'hexadecimal of base64': secret => Buffer.from(base64(secret)).toString('hex'),
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
const codePoint = (sign: string): number => sign.codePointAt(0) ?? 0
const smallHex = (text: string): string => text.replace(/%../g, code => code.toLowerCase())
const allPercent = (text: string): string => Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&')
const units = (text: string, write: (unit: number) => string): string =>
  text
    .split('')
    .map(unit => write(unit.charCodeAt(0)))
    .join('')

/** Does a text show the secret in one of the spellings? Bounded by the length of the spelling alone. */
export const shownIn = (text: string, secret: string): readonly string[] =>
  Object.keys(spellings).filter(how => text.includes(spellings[how]?.(secret) ?? secret))
