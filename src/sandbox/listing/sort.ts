import { loadCatalogue, type UserField } from '../../catalogue/index.js'
import { cached, type Company } from '../directory/company.js'
import { fieldText } from '../directory/present.js'
import type { User } from '../directory/user.js'

/** One step of an order: a sort key, and whether it runs backwards. */
export interface SortStep {
  readonly key: string
  readonly descending: boolean
}

/** The only key that is no field: the number of projects a user is in. */
const PROJECTS = 'projects'

const fieldOf = (key: string): UserField | undefined =>
  loadCatalogue().userFields.find(({ sortKeys }) => sortKeys.includes(key))

/** Bytes that a user takes in a list. */
const POINTER = 8

/** What a key sorts by: text in a form in which letter case and marks do not count, or null. */
function sortText(user: User, company: Company, key: string): string | null {
  if (key === PROJECTS) return String(user.projects.size).padStart(10, '0')
  const field = fieldOf(key)
  const text = field === undefined ? null : fieldText(user, company, field)
  return text === null ? null : fold(text)
}

/** Reads `sort=f,-g`; fields that the operation does not sort by, or named before, are ignored (LIST-10). */
export function readSort(value: string | undefined, sortKeys: readonly string[]): readonly SortStep[] {
  const steps = (value ?? '')
    .split(',')
    .map(text => text.trim())
    .map(text => (text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false }))
    .filter(step => sortKeys.includes(step.key) && (step.key === PROJECTS || fieldOf(step.key) !== undefined))
  const first = new Map<string, SortStep>()
  for (const step of steps) if (!first.has(step.key)) first.set(step.key, step)
  return [...first.values()]
}

/** All users of a company in that order; equal ones stand by id. Kept until the next write. */
export function sortUsers(company: Company, steps: readonly SortStep[]): readonly User[] {
  if (steps.length === 0) return company.inIdOrder
  const name = steps.map(step => `${step.descending ? '-' : ''}${step.key}`).join(',')
  const known = company.sorted.get(name)
  if (known !== undefined) return known
  const sorted = company.inIdOrder.toSorted((a, b) => compareUsers(a, b, company, steps))
  company.sorted.set(name, sorted)
  company.made += name.length + POINTER * sorted.length
  return sorted
}

/** `toSorted` is stable and starts from the order of ids, so equal keys need no tie-break. */
function compareUsers(a: User, b: User, company: Company, steps: readonly SortStep[]): number {
  for (const { key, descending } of steps) {
    const order = compareKeys(sortKeyOf(a, company, key), sortKeyOf(b, company, key))
    if (order !== 0) return descending ? -order : order
  }
  return 0
}

/** Null comes last ascending, and so first descending. */
function compareKeys(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

function sortKeyOf(user: User, company: Company, key: string): string | null {
  return cached(user, company, `sort ${key}`, () => sortText(user, company, key))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
