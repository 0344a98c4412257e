import { userField } from '../../catalogue/index.js'
import { readFileSync } from 'node:fs'
import { type Json, parseJson } from '../../json/index.js'
import { packageRoot } from '../../package-root.js'
import { type Company, insertUser, newCompany } from '../directory/company.js'
import { type Database, idOfNewUser, type IdPolicy, newDatabase } from '../directory/database.js'
import { type Fields, newUser } from '../directory/user.js'
import type { Id } from '../directory/values.js'
import { callerEmail, clients } from '../oauth/clients.js'
import type { CompanyFile, UserEntry } from './company-file.js'
import { makeUsers, type Words } from './made-up-users.js'

const FOLDER = new URL('fixtures/companies/', packageRoot)

interface SeedOptions {
  readonly seed: number
  /** Users of the default company, the callers included. Ignored where `company` is given. */
  readonly users: number
  /** A company of one's own in place of the default one. */
  readonly company?: CompanyFile
  readonly ids?: IdPolicy
  /** What is made of the main company before it is built. */
  readonly transforms?: readonly ((file: CompanyFile) => CompanyFile)[]
}

/** The database as it is before the first request, and which of its companies is which. */
export interface SeededDatabase {
  readonly database: Database
  readonly main: Company
  readonly second: Company
  readonly other: Company
}

/** Reads, makes up and connects the companies: the same options give the same database. */
export function seedDatabase(options: SeedOptions): SeededDatabase {
  const database = newDatabase(new Map(), options.ids)
  const mainFile = (options.transforms ?? []).reduce(
    (file, transform) => transform(file),
    options.company ?? withMadeUpUsers(options),
  )
  const main = addCompany(database, mainFile, true)
  const second = addCompany(database, withFreeIds(readFixture<CompanyFile>('second.json'), main), true)
  const other = addCompany(database, withFreeIds(readFixture<CompanyFile>('other.json'), main), false)
  return { database, main, second, other }
}

function withMadeUpUsers({ seed, users }: SeedOptions): CompanyFile {
  const file = readFixture<CompanyFile>('default.json')
  const missing = Math.max(0, users - file.users.length - clients.length)
  return { ...file, users: [...file.users, ...makeUsers(readFixture<Words>('words.json'), file, seed, missing)] }
}

function addCompany(database: Database, file: CompanyFile, accessible: boolean): Company {
  const company = buildCompany(database, file, accessible)
  database.companies.set(company.key, company)
  if (accessible) for (const client of clients) addCaller(database, company, client.caller)
  return company
}

/** Every caller is a user of every company it may look into (ME-1). */
function addCaller(database: Database, company: Company, caller: string): void {
  const email = callerEmail(caller)
  if (company.byEmail.has(email)) return
  const stamps = {
    [userField.createdAt]: '2025-06-01T06:00:00Z',
    [userField.updatedAt]: '2025-06-01T06:00:00Z',
    [userField.lastLoginAt]: '2026-01-31T06:00:00Z',
  }
  const flags = {
    [userField.active]: true,
    [userField.employee]: true,
    [userField.insuranceManager]: false,
    [userField.accountant]: false,
  }
  const fields = {
    [userField.givenName]: 'Caller',
    [userField.familyName]: caller,
    [userField.email]: email,
    [userField.partyId]: 1,
    [userField.jobTitle]: 'Integration',
    ...flags,
    ...stamps,
  }
  insertUser(company, newUser(idOfNewUser(database, company, email), fields))
}

/** A company of one's own may have taken an id of the companies beside it: these then get others. */
function withFreeIds(file: CompanyFile, main: Company): CompanyFile {
  const id = String(file.id) === main.key ? BigInt(file.id) + 10n : file.id
  const users = file.users.map(user => {
    const { id: userId, ...rest } = user
    return main.users.has(String(userId)) ? rest : user
  })
  return { ...file, id, users }
}

function readFixture<T>(name: string): T {
  return parseJson(readFileSync(new URL(name, FOLDER), 'utf8')) as T
}

/** What a user has who was written down with nothing but a name and an email address. */
const DEFAULTS: Fields = {
  [userField.active]: true,
  [userField.employee]: false,
  [userField.insuranceManager]: false,
  [userField.accountant]: false,
  [userField.createdAt]: '2025-06-01T08:00:00Z',
  [userField.updatedAt]: '2025-06-01T08:00:00Z',
}

/** Makes a company of a checked seed file. */
function buildCompany(database: Database, file: CompanyFile, accessible: boolean): Company {
  const company = newCompany({
    id: file.id,
    name: file.name,
    accessible,
    vendors: byId(
      (file.vendors ?? []).map(({ id, name, trades }) => ({ id, name, trades: new Set((trades ?? []).map(String)) })),
    ),
    templates: byId(
      (file.permission_templates ?? []).map(entry => ({ ...entry, project_specific: entry.project_specific ?? false })),
    ),
    projects: byId(file.projects ?? []),
  })
  for (const entry of file.users) {
    const id = entry.id ?? idOfNewUser(database, company, entry[userField.email])
    insertUser(company, buildUser(entry, id))
  }
  return company
}

function buildUser(entry: UserEntry, id: Id): ReturnType<typeof newUser> {
  const fields: Fields = { ...DEFAULTS }
  for (const name of Object.keys(entry)) if (name !== 'id' && name !== 'projects') fields[name] = entry[name] as Json
  return newUser(id, fields, (entry.projects ?? []).map(String))
}

function byId<T extends { readonly id: Id }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [String(item.id), item]))
}
