import type { Spelling } from './ranges.js'

// ASCII letters only: what case means beyond them depends on language and database.
const upper = (text: string): string => text.replaceAll(/[a-z]/g, letter => letter.toUpperCase())
const lower = (text: string): string => text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())

/** Spellings of a text that a search must find wherever it finds the text: in other letter cases, and parts of it (LIST-8). */
export const searchSpellings = (text: string): readonly Spelling[] => {
  const letters = [...text]
  const mixed = letters.map((letter, index) => (index % 2 === 0 ? upper : lower)(letter)).join('')
  const cases = [
    { label: 'as it stands', value: text },
    { label: 'upper case', value: upper(text) },
    { label: 'lower case', value: lower(text) },
    { label: 'mixed case', value: mixed },
  ]
  const part = letters.slice(0, Math.max(1, letters.length - 1)).join('')
  return [...cases, { label: 'a part', value: part }].filter(
    ({ value }, index, all) =>
      value.trim() === value && value !== '' && all.findIndex(other => other.value === value) === index,
  )
}

// What stands for any text is the whole text, or what stands beside it hides that it matches everybody.
const alone = ['\\', '*', '(', '.*', '語', '*', '_', '.*', '😀', '*', '[', '.*']

/**
 * Searches that a careless query language takes for more than they are – for any text, for nothing at all, for the beginning of
 * an expression. Every other one is the commonest wildcard, so that of two neighbours one has it.
 */
export const bareSearches: readonly string[] = alone.flatMap(text => [text, '%'])

/**
 * Searches with both quotation marks, the usual stone to stumble over, beside another: answered with a list, never a 5xx. Every
 * other one opens a bracket; a backslash stands last, where it escapes what the server puts behind it.
 */
export const quotedSearches: readonly string[] = [
  `('"`,
  `'"`,
  `['"`,
  `'"\\`,
  `('"`,
  `'"${'x'.repeat(300)}`,
  `['"`,
  `'"語😀`,
]
