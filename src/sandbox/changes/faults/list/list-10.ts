import { type User, fullName } from '../../../directory/user.js'
import { valueOf } from '../../../request/query.js'
import { readPage } from '../../../listing/page.js'
import { scalarText } from '../../../directory/values.js'
import { refusals } from '../../../serving/reply.js'
import type { Hooks } from '../../change.js'
import { defineFault } from '../fault.js'

// LIST-10: Sorting.

/** A sort key that does nothing. */
const keyUnsorted = (key: string): Hooks => ({ sortSteps: steps => steps.filter(step => step.key !== key) })

export const descendingIgnored = defineFault({
  id: 'descending-ignored',
  clause: 'LIST-10/minus-means-descending',
  text: 'A minus before a sort key does nothing.',
  source: 'https://github.com/scoutforpets/bookshelf-jsonapi-params/issues/9',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    sortSteps: steps => steps.map(step => ({ ...step, descending: false })),
  },
})

export const secondKeyIgnored = defineFault({
  id: 'second-key-ignored',
  clause: 'LIST-10/second-key-orders-ties',
  rare: 'data',
  text: 'Only the first sort key counts.',
  source: 'https://github.com/kobotoolbox/kpi/issues/2308',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    sortSteps: steps => steps.slice(0, 1),
  },
})

export const sortDropsNulls = defineFault({
  id: 'sort-drops-nulls',
  clause: 'LIST-10/same-set',
  also: ['PAGE-4'],
  rare: 'data',
  text: 'Sorting by vendor drops whoever has none.',
  source: 'https://github.com/jfinkels/flask-restless/issues/439',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    matched: (users, call) =>
      (valueOf(call.query, 'sort') ?? '').includes('vendor_name')
        ? users.filter(
            user => typeof user.fields['vendor_id'] === 'number' || typeof user.fields['vendor_id'] === 'bigint',
          )
        : users,
  },
})

export const jobTitlesUnsorted = defineFault({
  id: 'job-titles-unsorted',
  clause: 'LIST-10/by-job-title',
  text: 'sort=job_title does nothing.',
  on: { sortKey: 'job_title' },
  versions: ['1.1'],
  hooks: keyUnsorted('job_title'),
})

export const namesUnsorted = defineFault({
  id: 'names-unsorted',
  clause: 'LIST-10/by-name',
  text: 'sort=name does nothing.',
  on: { sortKey: 'name' },
  versions: ['1.3'],
  hooks: keyUnsorted('name'),
})

export const fullNamesUnsorted = defineFault({
  id: 'full-names-unsorted',
  clause: 'LIST-10/by-full-name',
  text: 'sort=full_name does nothing.',
  on: { sortKey: 'full_name' },
  hooks: keyUnsorted('full_name'),
})

export const vendorNamesUnsorted = defineFault({
  id: 'vendor-names-unsorted',
  clause: 'LIST-10/by-vendor-name',
  text: 'sort=vendor_name does nothing.',
  on: { sortKey: 'vendor_name' },
  versions: ['1.3'],
  hooks: keyUnsorted('vendor_name'),
})

export const templatesUnsorted = defineFault({
  id: 'templates-unsorted',
  clause: 'LIST-10/by-permission-template-name',
  text: 'sort=permission_template does nothing.',
  on: { sortKey: 'permission_template' },
  hooks: keyUnsorted('permission_template'),
})

export const addressesUnsorted = defineFault({
  id: 'addresses-unsorted',
  clause: 'LIST-10/by-email',
  text: 'sort=email does nothing.',
  on: { sortKey: 'email' },
  hooks: keyUnsorted('email'),
})

export const projectsUnsorted = defineFault({
  id: 'projects-unsorted',
  clause: 'LIST-10/by-number-of-projects',
  text: 'sort=projects does nothing.',
  on: { sortKey: 'projects' },
  hooks: keyUnsorted('projects'),
})

export const sortMindsCase = defineFault({
  id: 'sort-minds-case',
  clause: 'LIST-10/case-ignored',
  rare: 'data',
  text: 'sort=name puts capitals before small letters.',
  source: 'https://github.com/MangoAutomation/ma-core-public/issues/777',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    ordered: (users, call) =>
      valueOf(call.query, 'sort') === 'name' ? users.toSorted((a, b) => (fullName(a) < fullName(b) ? -1 : 1)) : users,
  },
})

const hasVendor = (user: User): boolean => (user.fields['vendor_id'] ?? null) !== null

export const nullsFirstAscending = defineFault({
  id: 'nulls-first-ascending',
  clause: 'LIST-10/null-last-ascending',
  rare: 'data',
  text: 'Users without a vendor come first in order by vendor.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    ordered: (users, call) =>
      valueOf(call.query, 'sort')?.startsWith('vendor_name') === true
        ? [...users.filter(user => !hasVendor(user)), ...users.filter(hasVendor)]
        : users,
  },
})

export const nullsLastDescending = defineFault({
  id: 'nulls-last-descending',
  clause: 'LIST-10/null-first-descending',
  rare: 'data',
  text: 'Users without a value come last in descending order too.',
  on: { action: 'list' },
  hooks: {
    ordered: (users, call) => {
      const [, field] = /^-(vendor|permission_template|job_title)/.exec(valueOf(call.query, 'sort') ?? '') ?? []
      const stored =
        field === 'vendor' ? 'vendor_id' : field === 'job_title' ? 'job_title' : 'default_permission_template_id'
      const has = (user: User): boolean => (user.fields[stored] ?? null) !== null
      return field === undefined ? users : [...users.filter(has), ...users.filter(user => !has(user))]
    },
  },
})

export const tiesTurnByPage = defineFault({
  id: 'ties-turn-by-page',
  clause: 'LIST-10/ties-same-on-every-page',
  rare: 'steps',
  text: 'On every other page users of one vendor stand the other way round.',
  source: 'https://github.com/auth0/auth0.net/issues/140',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    ordered: (users, call) => {
      if (valueOf(call.query, 'sort') !== 'vendor_name' || readPage(call.query).page % 2 === 1) return users
      const groups = new Map<string, User[]>()
      for (const user of users) {
        const vendor = scalarText(user.fields['vendor_id'])
        groups.set(vendor, [user, ...(groups.get(vendor) ?? [])])
      }
      return [...groups.values()].flat()
    },
  },
})

export const unknownSortRefused = defineFault({
  id: 'unknown-sort-refused',
  clause: 'LIST-10/unknown-key-ignored',
  text: 'A sort key that does not exist answers 400.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) => {
      const keys = (valueOf(call.query, 'sort') ?? '').split(',').map(key => key.replace('-', ''))
      const unknown = keys.some(key => key !== '' && call.operation?.sortKeys.includes(key) !== true)
      return unknown && answer.status === 200 ? refusals.badRequest('sort') : answer
    },
  },
})

export const secondMinusIgnored = defineFault({
  id: 'second-minus-ignored',
  clause: 'LIST-10/minus-means-descending',
  rare: 'data',
  text: 'A minus before the second key does nothing.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    sortSteps: steps => steps.map((step, i) => (i === 0 ? step : { ...step, descending: false })),
  },
})
