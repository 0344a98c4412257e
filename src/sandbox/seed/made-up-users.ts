import { userField } from '../../catalogue/index.js'
import { toId, toTimestamp } from '../directory/values.js'
import type { CompanyFile, UserEntry } from './company-file.js'
import { randomFrom, type Random } from './random.js'

/** Lists that made-up people are made of. */
export interface Words {
  readonly first_names: readonly string[]
  readonly last_names: readonly string[]
  readonly job_titles: readonly string[]
  readonly keywords: readonly string[]
  readonly roles: readonly string[]
  readonly streets: readonly string[]
  readonly places: readonly { readonly [field: string]: string | null }[]
}

/** Made-up users joined the company from here on, for eight months. */
const FIRST_DAY = Date.UTC(2025, 5, 2)
const SPAN = 240 * 86_400
const YEAR_OF_CHANGES = 100 * 86_400

/** Makes people up: the same seed makes the same ones. Ids run on, every seventh beyond 2^32. */
export function makeUsers(words: Words, company: CompanyFile, seed: number, count: number): readonly UserEntry[] {
  const source = randomFrom(seed)
  return Array.from({ length: count }, (_, i) => makeUser(words, company, source, i, count))
}

function makeUser(words: Words, company: CompanyFile, source: Random, i: number, count: number): UserEntry {
  const first = source.pick(words.first_names)
  const last = source.pick(words.last_names)
  const created = FIRST_DAY + Math.floor((SPAN * (i + source.below(100) / 100)) / Math.max(1, count)) * 1000
  const maybe = <T>(probability: number, make: () => T): T | null => (source.chance(probability) ? make() : null)
  const changed = maybe(0.7, () => created + source.below(YEAR_OF_CHANGES) * 1000) ?? created
  const phone = (): string => `+1 555 ${String(source.below(9000) + 1000)}`
  const templates = company.permission_templates ?? []
  return {
    id: toId(BigInt(400_000 + i) + (i % 7 === 6 ? 2n ** 32n : 0n)),
    [userField.givenName]: maybe(0.95, () => first),
    [userField.familyName]: last,
    [userField.email]: `${localPart(source, first, last)}.${i}@example.com`,
    [userField.jobTitle]: maybe(0.8, () => source.pick(words.job_titles)),
    [userField.address]: maybe(0.6, () => `${source.below(400) + 1} ${source.pick(words.streets)}`),
    ...source.pick(words.places),
    [userField.officePhone]: maybe(0.5, phone),
    [userField.extension]: maybe(0.3, () => source.below(9000)),
    [userField.mobilePhone]: maybe(0.6, phone),
    [userField.fax]: maybe(0.1, phone),
    [userField.signature]: maybe(0.5, () => 'Sent From Procore.'),
    [userField.personnelNumber]: maybe(0.5, () => String(i).padStart(6, '0')),
    [userField.notes]: maybe(0.4, () => `${source.pick(words.keywords)}, ${source.pick(words.keywords)}`),
    [userField.originId]: maybe(0.4, () => `ERP-${String(i).padStart(5, '0')}`),
    [userField.originData]: maybe(0.1, () => `{"row":${i}}`),
    [userField.picture]: maybe(0.2, () => `https://avatars.example.com/${i}.png`),
    [userField.businessId]: maybe(0.2, () => `B${i}`),
    [userField.contactId]: maybe(0.5, () => 600_000 + i),
    [userField.partyId]: maybe(0.9, () => 700_000 + i),
    [userField.workClassificationId]: maybe(0.2, () => source.below(20) + 1),
    [userField.vendorId]:
      (company.vendors ?? []).length === 0 ? null : maybe(0.6, () => source.pick(company.vendors ?? []).id),
    [userField.projectTemplateId]: templates.length === 0 ? null : maybe(0.3, () => source.pick(templates).id),
    [userField.companyTemplateId]: templates.length === 0 ? null : maybe(0.2, () => source.pick(templates).id),
    [userField.loginId]: maybe(0.5, () => uuid(source)),
    role: maybe(0.5, () => source.pick(words.roles)),
    [userField.verified]: maybe(0.7, () => source.chance(0.5)),
    [userField.active]: source.chance(0.85),
    [userField.employee]: source.chance(0.5),
    [userField.lastLoginAt]: maybe(0.5, () => toTimestamp(changed)),
    [userField.invitedAt]: maybe(0.5, () => toTimestamp(created)),
    [userField.createdAt]: toTimestamp(created),
    [userField.updatedAt]: toTimestamp(changed),
    projects: (company.projects ?? []).filter(() => source.chance(0.3)).map(({ id }) => id),
  }
}

/** One address in five begins with a capital letter. */
function localPart(source: Random, first: string, last: string): string {
  return `${source.chance(0.2) ? slug(first) : slug(first).toLowerCase()}.${slug(last).toLowerCase()}`
}

function slug(text: string): string {
  return text.normalize('NFKD').replace(/[^A-Za-z]/g, '') || 'x'
}

function uuid(source: Random): string {
  const hex = Array.from({ length: 32 }, () => source.below(16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
