/** Every variable that tells of a target, in the order of docs/targets.md. */
export const variableNames = [
  'PROCORE_API_URL',
  'PROCORE_LOGIN_URL',
  'PROCORE_CLIENT_ID',
  'PROCORE_CLIENT_SECRET',
  'PROCORE_COMPANY_ID',
  'PROCORE_READONLY_CLIENT_ID',
  'PROCORE_READONLY_CLIENT_SECRET',
  'PROCORE_NOACCESS_CLIENT_ID',
  'PROCORE_NOACCESS_CLIENT_SECRET',
  'PROCORE_OTHER_COMPANY_ID',
  'PROCORE_FOREIGN_USER_ID',
  'PROCORE_SECOND_COMPANY_ID',
  'PROCORE_PROJECT_IDS',
  'PROCORE_PERMISSION_TEMPLATE_IDS',
  'PROCORE_TRADE_IDS',
] as const

export type VariableName = (typeof variableNames)[number]

const isKnown = (name: string): name is VariableName => (variableNames as readonly string[]).includes(name)

/** A name as people remember it: letters and digits alone. */
const plain = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '')

const ADDRESS = '(?:URL|URI|HOST|HOSTNAME|BASE|ENDPOINT|ORIGIN|DOMAIN|SITE)'

/** What other tools and clients call the same thing, after PROCORE. */
const otherNames: readonly (readonly [RegExp, VariableName])[] = [
  [new RegExp(`^(?:API|APP|REST|SANDBOX)?(?:BASE|ROOT|SERVER|TARGET)?${ADDRESS}$`), 'PROCORE_API_URL'],
  [new RegExp(`^(?:LOGIN|AUTH|OAUTH2?|TOKEN|SIGNIN)(?:BASE)?${ADDRESS}$`), 'PROCORE_LOGIN_URL'],
  [/^(?:API|APP|OAUTH2?|SANDBOX)?(?:CLIENT(?:ID|KEY)?|APPID|KEY)$/, 'PROCORE_CLIENT_ID'],
  [/^(?:API|APP|OAUTH2?|SANDBOX)?(?:CLIENT)?SECRET(?:KEY)?$/, 'PROCORE_CLIENT_SECRET'],
  [/^(?:SANDBOX)?COMPANY(?:ID)?$/, 'PROCORE_COMPANY_ID'],
]

/**
 * The variable that a name stands for: itself, one in other letters or separators, under another tool's name, or with
 * up to two slips. undefined for names that have nothing to do with a target.
 */
export function variableMeantBy(name: string): VariableName | undefined {
  if (isKnown(name)) return name
  const word = plain(name)
  const same = variableNames.find(known => plain(known) === word)
  if (same !== undefined) return same
  const rest = /^PROCORE(.+)$/.exec(word)?.[1]
  const other = rest === undefined ? undefined : otherNames.find(([pattern]) => pattern.test(rest))?.[1]
  return other ?? nearest(word)
}

/** Slips that a name may have and still be recognized. */
const SLIPS = 2
const LONGEST = Math.max(...variableNames.map(name => name.length)) + SLIPS

function nearest(word: string): VariableName | undefined {
  if (word.length > LONGEST) return undefined
  const near = variableNames
    .map(name => ({ name, slips: slipsBetween(word, plain(name)) }))
    .filter(({ slips }) => slips <= SLIPS)
    .toSorted((a, b) => a.slips - b.slips)
  return near[0]?.name
}

/** Letters to insert, leave out, replace or swap with their neighbour to make one word of the other. */
function slipsBetween(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const at = (line: readonly number[], index: number): number => line[index] ?? 0
      const same = a[i - 1] === b[j - 1]
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) slips = Math.min(slips, at(before, j - 2) + 1)
      row.push(slips)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
