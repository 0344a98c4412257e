import { FAMILY, GIVEN, JOBS, NOTES, LOCATIONS, PROJECTS, TEMPLATES, VENDORS } from './sample-data.js'
import { addUser, blankUser, type Company } from './company.js'
import type { Named, Template, User, Vendor } from './user.js'

export const TRADES: readonly bigint[] = [301n, 302n, 9_007_199_254_741_303n, 304n, 305n]
const FIRST_DAY = 1_704_441_600
const DAY = 86_400
const DAYS = 420

type Random = (limit: number) => number

/** mulberry32: whole numbers below `limit`, the same for the same seed. */
function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const ascii = (text: string): string => text.normalize('NFKD').replace(/[^A-Za-z]/g, '')
const byId = <T extends Named>(items: readonly T[]): ReadonlyMap<bigint, T> =>
  new Map(items.map(item => [item.id, item]))

/**
 * An empty company with its vendors, templates and projects. Every fourth vendor has no trade, every third more than
 * one.
 */
export function newCompany(id: bigint): Company {
  const base = (id % 97n) * 1000n
  const vendors = VENDORS.map((name, i): Vendor => {
    const works = (t: number): boolean => t === i % TRADES.length || (i % 3 === 0 && t === (i + 2) % TRADES.length)
    const trades = i % 4 === 3 ? [] : TRADES.filter((_trade, t) => works(t))
    return { id: (i % 5 === 4 ? 9_007_199_254_750_001n : 51_000_000n) + base + BigInt(i * 2), name, trades }
  })
  const templates = TEMPLATES.map(([name, projectSpecific, type], i): Template => ({
    id: 7_000n + base + BigInt(i),
    name,
    project_specific: projectSpecific,
    type,
  }))
  const projects = PROJECTS.map((name, i): Named => ({ id: 562_949_953_421_400n + base + BigInt(i), name }))
  return {
    id,
    users: [],
    byId: new Map(),
    byEmail: new Map(),
    byOrigin: new Map(),
    callers: new Map(),
    revision: 0,
    vendors: byId(vendors),
    templates: byId(templates),
    projects: byId(projects),
  }
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[random(items.length)] as T
}

/** `share` of the time that has passed says when the person came. */
function makeUser(company: Company, share: number, random: Random): User {
  const seq = company.users.length
  const created = FIRST_DAY + Math.floor(share * DAYS * DAY) + random(DAY)
  const user = blankUser(company, created)
  const maybe = <T>(percent: number, value: T): T | null => (random(100) < percent ? value : null)
  const [country, state, city] = pick(LOCATIONS, random)
  const vendors = [...company.vendors.values()]
  const templates = [...company.templates.values()]
  user.first_name = pick(GIVEN, random)
  user.last_name = pick(FAMILY, random)
  const local = `${ascii(user.first_name ?? '') || 'P'}.${ascii(user.last_name) || 'Q'}`
  user.email_address = seq % 5 === 0 ? `${local}+${seq}@Example.ORG` : `${local.toLowerCase()}${seq}@example.com`
  Object.assign(user, {
    job_title: pick(JOBS, random),
    notes: pick(NOTES, random),
    country_code: country,
    state_code: state,
    city,
    address: maybe(50, `${random(900) + 1} Main St.\r\n2nd floor`),
    zip: maybe(50, `0${random(9000) + 1000}`),
    business_phone: maybe(60, `+1 555 0${random(900) + 100}`),
    business_phone_extension: maybe(30, random(999)),
    mobile_phone: maybe(40, `(555) 01${random(90) + 10}`),
    fax_number: maybe(10, ''),
    email_signature: maybe(50, 'Kind regards'),
    employee_id: maybe(40, `00${seq}`),
    initials: maybe(60, 'XY'),
    business_id: maybe(20, `B-${seq}`),
    origin_id: maybe(45, `hr/${seq} ${seq % 2 === 0 ? 'ü' : '#'}`),
    origin_data: maybe(20, '{"source":"payroll"}'),
    contact_id: maybe(30, 9_007_199_254_800_001n + BigInt(seq)),
    party_id: maybe(60, 40_000 + seq),
    erp_integrated_accountant: maybe(50, random(2) === 0),
    is_insurance_manager: maybe(50, random(4) === 0),
    is_employee: random(2) === 0,
    is_active: random(6) !== 0,
    role: maybe(40, 'Field'),
    verified_employee: maybe(50, random(2) === 0),
    login_information_uuid: maybe(70, `3f2b1c00-0000-4000-8000-${String(seq).padStart(12, '0')}`),
    work_classification_id: maybe(25, 900 + random(9)),
    avatar: maybe(10, `https://cdn.example.net/people/${seq}.png`),
    vendor: maybe(75, pick(vendors, random)),
    permission_template: maybe(55, pick(templates, random)),
    company_permission_template: maybe(40, pick(templates, random)),
    updated_at: created + random(90) * DAY,
    last_login_at: maybe(50, created + random(60) * DAY),
    welcome_email_sent_at: maybe(60, created + random(3) * DAY),
  })
  for (const project of company.projects.keys()) if (random(100) < seq % 40) user.projects.add(project)
  return user
}

/** Fills a company with people; the callers come first, active and with a template. */
export function populate(company: Company, count: number, seed: number, callerIds: readonly string[]): Company {
  const random = seededRandom(seed ^ Number(company.id % 65_521n))
  for (const client of callerIds) {
    const user = blankUser(company, FIRST_DAY)
    const text = { first_name: 'Service', last_name: client, email_address: `${client}@service.example.com` }
    company.callers.set(client, addUser(company, Object.assign(user, text, { is_employee: true })))
  }
  while (company.users.length < count) addUser(company, makeUser(company, company.users.length / count, random))
  return company
}
