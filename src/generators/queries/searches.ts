import type { Spelling } from './ranges.js'

// ASCII letters only: what case means beyond them depends on language and database.
const upper = (text: string): string => text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
const lower = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

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
  return [...cases, { label: 'a part', value: part }].filter(({ value }, index, all) =>
    value.trim() === value && value !== '' && all.findIndex((other) => other.value === value) === index)
}

/** What stands for any text at all where a query does not take it literally. */
export const wildcardSearch = '%_'

/** Searches that a careless query language stumbles over, each with both quotation marks, its usual stone: answered with a list, never a 5xx. */
export const awkwardSearches: readonly string[] = [
  '', '\\', '*', '.*', '(', '[', 'o', '語', '😀', 'zzzzzzzz-nobody', 'x'.repeat(300),
].map(text => `'"${text}`)
