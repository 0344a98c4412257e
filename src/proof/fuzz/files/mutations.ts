import { gzipSync } from 'node:zlib'
import type { Random } from '../../../sandbox/seed/random.js'
import { escapedJson, hostileTexts } from '../hostile-texts.js'
import { hostileValues } from '../hostile-values.js'
import { replaceScalars, spliceRaw } from '../raw-json.js'

/** One way of making a file hostile: what is written in its place. */
export interface Mutation {
  readonly id: string
  readonly change: (text: string, random: Random) => string | Buffer
}

/** Characters of a document that is repeated at most. */
const LARGE = 4_000_000

const flipped = (byte: number, random: Random): number => (random.chance(0.01) ? byte ^ (1 << random.below(8)) : byte)

/** The items of the longest list again and again. */
function longer(text: string): string {
  const start = text.indexOf('[')
  const end = text.lastIndexOf(']')
  if (start < 0 || end <= start + 1) return text.repeat(Math.ceil(LARGE / (text.length + 1)))
  const items = text.slice(start + 1, end)
  return `${text.slice(0, start + 1)}${`${items},`.repeat(Math.floor(LARGE / items.length))}${items}${text.slice(end)}`
}

const anywhere = (text: string, random: Random): number => random.below(text.length + 1)

const plain: readonly Mutation[] = [
  { id: 'as-it-is', change: text => text },
  { id: 'empty', change: () => '' },
  { id: 'white', change: () => ' \t\r\n'.repeat(100_000) },
  { id: 'cut-off', change: (text, random) => text.slice(0, anywhere(text, random)) },
  { id: 'headless', change: (text, random) => text.slice(anywhere(text, random)) },
  { id: 'twice', change: text => text + text },
  { id: 'long', change: longer },
  { id: 'many-lines', change: text => `${text}\n`.repeat(Math.min(20_000, Math.ceil(LARGE / (text.length + 1)))) },
  { id: 'upper-case', change: text => text.toUpperCase() },
  { id: 'carriage-returns', change: text => text.replace(/\n|(?<=[,{])/g, '\r\n') },
  { id: 'deep', change: text => `${'['.repeat(200_000)}${text}${']'.repeat(200_000)}` },
  { id: 'wrapped', change: text => `{"data":${text}}` },
  { id: 'nulls', change: text => replaceScalars(text, 'null') },
  { id: 'numbers', change: text => replaceScalars(text, '-9.75e300') },
  { id: 'objects', change: text => replaceScalars(text, '{"__proto__":[{}]}') },
  { id: 'lists', change: text => replaceScalars(text, '[[],[1]]') },
  {
    id: 'keys-renamed',
    change: (text, random) =>
      text.replace(/"(\w+)":/g, (key, name: string) => (random.chance(0.2) ? `"${name}_":` : key)),
  },
  {
    id: 'keys-prototype',
    change: (text, random) => text.replace(/"\w+":/g, key => (random.chance(0.2) ? '"__proto__":' : key)),
  },
  {
    id: 'lines-shuffled',
    change: (text, random) =>
      text
        .split('\n')
        .toSorted(() => random.below(3) - 1)
        .join('\n'),
  },
]

const bytes: readonly Mutation[] = [
  { id: 'bits-flipped', change: (text, random) => Buffer.from(Buffer.from(text).map(byte => flipped(byte, random))) },
  { id: 'byte-order-mark', change: text => `\ufeff${text}` },
  { id: 'utf-16', change: text => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { id: 'utf-16-big', change: text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
  { id: 'latin-1', change: text => Buffer.from(`${text}\u00e9\u00ff`, 'latin1') },
  {
    id: 'nul-bytes',
    change: (text, random) => {
      const at = anywhere(text, random)
      return `${text.slice(0, at)}${'\0'.repeat(1 + random.below(3000))}${text.slice(at)}`
    },
  },
  { id: 'gzip', change: text => gzipSync(text) },
  { id: 'noise', change: (_, random) => Buffer.from(Array.from({ length: 20_000 }, () => random.below(256))) },
]

/** Raw values and texts in place of one of the document. */
const spliced: readonly Mutation[] = [
  ...Object.entries(hostileValues).map(([id, make]): Mutation => ({
    id,
    change: (text, random) => spliceRaw(text, make(), random),
  })),
  ...Object.entries(hostileTexts).map(([id, make]): Mutation => ({
    id,
    change: (text, random) =>
      spliceRaw(text, random.chance(0.5) ? JSON.stringify(make()) : escapedJson(make().slice(0, 20_000)), random),
  })),
]

/** By how they go about it; each kind is tried as often as the others. */
export const kindsOfMutation: readonly (readonly Mutation[])[] = [plain, bytes, spliced, spliced]
