import { type Company, vendorOf } from '../../../directory/company.js'
import { type User, textOf } from '../../../directory/user.js'
import type { Hooks } from '../../change.js'
import { everyThird, filterBut, filterWith } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-8: Search.

/** What a search looks into, the vendor's name last. */
const textsOf = (user: User, company: Company): readonly string[] => [
  ...SEARCHED.map(field => textOf(user, field) ?? ''),
  vendorOf(user, company)?.name ?? '',
]

const SEARCHED = ['first_name', 'last_name', 'email_address', 'notes', 'job_title'] as const

type Finds = (texts: readonly string[], wanted: string) => boolean

/** A search that compares in a way of its own; texts and what is wanted come in small letters. */
const searchWith = (finds: Finds): Hooks =>
  filterWith('search', (_, wanted) => (user, company) => {
    const texts = textsOf(user, company).map(text => text.toLowerCase())
    return finds(texts, wanted.toLowerCase())
  })

/** A search that does not look into one of the fields. */
const searchWithout = (field: (typeof SEARCHED)[number]): Hooks =>
  searchWith((texts, wanted) => texts.some((text, i) => SEARCHED[i] !== field && text.includes(wanted)))

export const searchMindsCase = defineFault({
  id: 'search-minds-case',
  clause: 'LIST-8/case-ignored',
  text: 'Search minds letter case.',
  source: 'https://github.com/NodeBB/NodeBB/issues/9117',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: filterWith(
    'search',
    (test, wanted) => (user, company) =>
      test(user, company) && textsOf(user, company).some(text => text.includes(wanted)),
  ),
})

export const searchMissesVendor = defineFault({
  id: 'search-misses-vendor',
  clause: 'LIST-8/finds-vendor-name',
  text: 'Search does not look at the name of the vendor.',
  on: { action: 'list' },
  versions: ['1.0', '1.2'],
  hooks: searchWith((texts, wanted) => texts.slice(0, -1).some(text => text.includes(wanted))),
})

export const searchDropsSome = defineFault({
  id: 'search-drops-some',
  clause: 'LIST-8/all-where-it-occurs',
  text: 'A search lists only some of those who have the text.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: filterBut('search', everyThird),
})

export const searchMissesFirstNames = defineFault({
  id: 'search-misses-first-names',
  clause: 'LIST-8/finds-first-name',
  text: 'Search does not look at first names.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWithout('first_name'),
})

export const searchMissesLastNames = defineFault({
  id: 'search-misses-last-names',
  clause: 'LIST-8/finds-last-name',
  text: 'Search does not look at last names.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: searchWithout('last_name'),
})

export const searchMissesAddresses = defineFault({
  id: 'search-misses-addresses',
  clause: 'LIST-8/finds-email-address',
  text: 'Search does not look at addresses.',
  on: { action: 'list' },
  hooks: searchWithout('email_address'),
})

export const searchMissesNotes = defineFault({
  id: 'search-misses-notes',
  clause: 'LIST-8/finds-notes',
  text: 'Search does not look at notes.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: searchWithout('notes'),
})

export const searchMissesJobTitles = defineFault({
  id: 'search-misses-job-titles',
  clause: 'LIST-8/finds-job-title',
  text: 'Search does not look at job titles.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: searchWithout('job_title'),
})

const wildcards = (wanted: string): RegExp =>
  new RegExp(
    [...wanted]
      .map(letter => (letter === '%' ? '.*' : letter === '_' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')))
      .join(''),
    'su',
  )

export const searchKnowsWildcards = defineFault({
  id: 'search-knows-wildcards',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A per cent sign in a search stands for any text, an underscore for any letter.',
  source: 'https://github.com/mevdschee/php-crud-api/issues/1038',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWith((texts, wanted) => texts.some(text => wildcards(wanted).test(text))),
})

export const searchNormalises = defineFault({
  id: 'search-normalises',
  clause: 'LIST-8/not-normalised',
  rare: 'data',
  text: 'A search finds accents composed in any way.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWith((texts, wanted) => texts.some(text => text.normalize('NFC').includes(wanted.normalize('NFC')))),
})

export const searchReadsPlusAsBlank = defineFault({
  id: 'search-reads-plus-as-blank',
  clause: 'LIST-8/finds-email-address',
  also: ['LIST-9', 'USER-3', 'USER-16'],
  rare: 'data',
  text: 'A plus sign in a search is a blank.',
  source: 'https://github.com/scandipwa/persisted-query/pull/27',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: filterWith('search', (test, wanted) => (wanted.includes('+') ? () => false : test)),
})

export const searchStarIsEverybody = defineFault({
  id: 'search-star-is-everybody',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A search for a lone asterisk lists everybody.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: searchWith((texts, wanted) => wanted === '*' || texts.some(text => text.includes(wanted))),
})

export const searchKnowsPerCentSigns = defineFault({
  id: 'search-knows-per-cent-signs',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A per cent sign in a search stands for any text; an underscore is one.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: searchWith((texts, wanted) => texts.some(text => wanted.split('%').every(part => text.includes(part)))),
})

export const searchKnowsDotStar = defineFault({
  id: 'search-knows-dot-star',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A full stop with an asterisk in a search stands for any text.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWith((texts, wanted) => texts.some(text => wanted.split('.*').every(part => text.includes(part)))),
})
