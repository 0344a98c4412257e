import type { Json } from '../../json/json.js'
import { insertUser, newCompany, type Company } from '../directory/company.js'
import { newUser, type Fields } from '../directory/user.js'
import type { Id } from '../directory/id.js'
import type { CompanyFile, UserEntry } from './company-file.js'

/** What a user has who was written down with nothing but a name and an email address. */
const DEFAULTS: Fields = {
  is_active: true,
  is_employee: false,
  is_insurance_manager: false,
  erp_integrated_accountant: false,
  created_at: '2025-06-01T08:00:00Z',
  updated_at: '2025-06-01T08:00:00Z',
}

/** Makes a company of a checked seed file. `nextId` gives ids to users that have none. */
export function buildCompany(file: CompanyFile, accessible: boolean, nextId: () => Id): Company {
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
  for (const entry of file.users) insertUser(company, buildUser(entry, nextId))
  return company
}

function buildUser(entry: UserEntry, nextId: () => Id): ReturnType<typeof newUser> {
  const fields: Fields = { ...DEFAULTS }
  for (const name of Object.keys(entry)) if (name !== 'id' && name !== 'projects') fields[name] = entry[name] as Json
  return newUser(entry.id ?? nextId(), fields, (entry.projects ?? []).map(String))
}

function byId<T extends { readonly id: Id }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [String(item.id), item]))
}
