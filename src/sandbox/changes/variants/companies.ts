import { userField } from '../../../catalogue/index.js'
import { scalarText, type Id } from '../../directory/values.js'
import type { CompanyFile, UserEntry } from '../../seed/company-file.js'
import { defineVariant } from './variant.js'

type Change = (index: number, file: CompanyFile) => Partial<UserEntry>

/** The company with other values in some fields of each user. */
const eachUser =
  (change: Change) =>
  (file: CompanyFile): CompanyFile => ({
    ...file,
    users: file.users.map((user, index) => ({ ...user, ...change(index, file) })),
  })

/** Every id but the company's own counts from 1, kind by kind; what refers to one follows. */
function withSmallIds(file: CompanyFile): CompanyFile {
  const [trades, vendors, projects, templates] = [
    file.trades,
    file.vendors,
    file.projects,
    file.permission_templates,
  ].map((named = []) => new Map(named.map(({ id }, i) => [String(id), i + 1])))
  const small = (ids: typeof trades, id: unknown): number | undefined => ids?.get(scalarText(id))
  const renumbered = <T extends { readonly id: Id }>(ids: typeof trades, all: readonly T[] = []): T[] =>
    all.map(one => ({ ...one, id: small(ids, one.id) ?? one.id }))
  const references = [
    [userField.vendorId, vendors],
    [userField.projectTemplateId, templates],
    [userField.companyTemplateId, templates],
  ] as const
  return {
    ...file,
    trades: renumbered(trades, file.trades),
    vendors: renumbered(vendors, file.vendors).map(vendor => ({
      ...vendor,
      trades: (vendor.trades ?? []).map(id => small(trades, id) ?? id),
    })),
    projects: renumbered(projects, file.projects),
    permission_templates: renumbered(templates, file.permission_templates),
    users: file.users.map((user, i) => ({
      ...user,
      id: i + 1,
      ...Object.fromEntries(
        references.flatMap(([field, ids]) => (user[field] == null ? [] : [[field, small(ids, user[field]) ?? null]])),
      ),
      ...(user.projects === undefined ? {} : { projects: user.projects.map(id => small(projects, id) ?? id) }),
    })),
  }
}

export const companyOfOne = defineVariant({
  id: 'company-of-one',
  text: 'The company has a single user besides the callers.',
  why: 'Nothing says how large a company is.',
  company: file => ({ ...file, users: file.users.slice(0, 1) }),
  judged: 0.75,
  hooks: {},
})

export const companyOf2500 = defineVariant({
  id: 'company-of-2500',
  text: 'The company has 2,500 users.',
  why: 'Nothing says how large a company is.',
  options: { users: 2500 },
  hooks: {},
})

export const usersWithNothingButAName = defineVariant({
  id: 'users-with-nothing-but-a-name',
  text: 'Users have a last name, an address, and null everywhere else.',
  why: 'NULL-1 names the few fields that are never null.',
  company: file => ({
    ...file,
    users: file.users.map(({ [userField.familyName]: familyName, [userField.email]: email }) => ({
      [userField.familyName]: familyName,
      [userField.email]: email,
    })),
  }),
  judged: 0.9,
  hooks: {},
})

export const nobodyInactive = defineVariant({
  id: 'nobody-inactive',
  text: 'All users are active.',
  why: 'Nothing says that somebody is not.',
  company: eachUser(() => ({ [userField.active]: true })),
  hooks: {},
})

export const hardlyAnybodyActive = defineVariant({
  id: 'hardly-anybody-active',
  text: 'Four users of five are inactive.',
  why: 'Nothing says how many are.',
  company: eachUser(i => ({ [userField.active]: i % 5 === 0 })),
  hooks: {},
})

export const nobodyHasAVendor = defineVariant({
  id: 'nobody-has-a-vendor',
  text: 'No user has a vendor.',
  why: 'A vendor may be null.',
  company: eachUser(() => ({ [userField.vendorId]: null })),
  judged: 0.9,
  hooks: {},
})

export const everybodyOfOneVendor = defineVariant({
  id: 'everybody-of-one-vendor',
  text: 'All users have the same vendor.',
  why: 'Nothing says that vendors differ.',
  company: eachUser((_, file) => ({ [userField.vendorId]: file.vendors?.[0]?.id ?? null })),
  hooks: {},
})

export const oneNameForAll = defineVariant({
  id: 'one-name-for-all',
  text: 'All users have the same name and title.',
  why: 'Names need not differ; equal keys may stand in any order that stays.',
  company: eachUser(() => ({
    [userField.givenName]: 'Kim',
    [userField.familyName]: 'Lee',
    [userField.jobTitle]: 'Foreman',
  })),
  hooks: {},
})

const names = ['مريم', 'שלום', '王小明', 'अनिता', '👷🏽 Bob', 'Ólafur', 'Þór', 'ﬁ ligature', 'Nguyễn', '김민수']

export const namesOfEveryScript = defineVariant({
  id: 'names-of-every-script',
  text: 'Names are written in Arabic, Hebrew, Chinese, Devanagari and emoji.',
  why: 'USER-11: text of any script.',
  company: eachUser(i => ({
    [userField.givenName]: names[i % names.length] ?? null,
    [userField.familyName]: names[(i + 3) % names.length] ?? 'Lee',
  })),
  hooks: {},
})

export const createdInOneSecond = defineVariant({
  id: 'created-in-one-second',
  text: 'All users were created and updated in the same second.',
  why: 'An import does that.',
  company: eachUser(() => ({
    [userField.createdAt]: '2025-03-04T05:06:07Z',
    [userField.updatedAt]: '2025-03-04T05:06:07Z',
  })),
  judged: 0.9,
  hooks: {},
})

export const noOriginIds = defineVariant({
  id: 'no-origin-ids',
  text: 'No user has an origin id.',
  why: 'An origin id may be null.',
  company: eachUser(() => ({ [userField.originId]: null })),
  hooks: {},
})

export const smallIds = defineVariant({
  id: 'small-ids',
  text: 'Ids of users, vendors, projects, templates and trades are small, and count on where users are created.',
  why: 'HTTP-7: any whole number above zero.',
  options: { firstNewId: 200_000n },
  company: withSmallIds,
  hooks: {},
})

export const oneIdPerPerson = defineVariant({
  id: 'one-id-per-person',
  text: 'A person has the same id in every company.',
  why: 'Documented by the vendor: the address is the person, and the id is of the person.',
  options: { oneIdPerPerson: true },
  hooks: {},
})

export const giantIds = defineVariant({
  id: 'giant-ids',
  text: 'Ids of users end at 2^63-1.',
  why: 'HTTP-7: any whole number up to 9223372036854775807.',
  company: eachUser(i => ({ id: 9223372036854775807n - BigInt(i) })),
  hooks: {},
})

export const idsAgainstTime = defineVariant({
  id: 'ids-against-time',
  text: 'Whoever was created first has the highest id.',
  why: 'Nothing says that ids grow with time.',
  company: eachUser(i => ({ id: 500_000 - i })),
  hooks: {},
})
