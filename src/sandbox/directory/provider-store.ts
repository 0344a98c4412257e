import { userField } from '../../catalogue/index.js'
import { type SandboxClock } from '../serving/clock.js'
import { insertUser, removeUser, writeUser, type Company } from './company.js'
import { newUser, type Fields, type User } from './user.js'
import { freshId, sizeOf, type Database } from './database.js'
import { presentUser } from './present.js'
import { parseId, type Id, toTimestamp } from './values.js'
import type { JsonObject } from '../../json/index.js'

/**
 * The store behind the API, for tests that need a certain state. Companies and users are named by digits; nothing is
 * validated, and every method throws where there is no such company or user.
 */
export interface ProviderStore {
  /** Creates a user with these stored fields (`vendor_id`, not `vendor`); an `id` may be asked for. */
  createUser(fields?: Fields & { readonly id?: Id }, companyId?: string): JsonObject
  /** Sets stored fields. */
  updateUser(userId: string, fields: Fields, companyId?: string): JsonObject
  removeUser(userId: string, companyId?: string): void
  /** Every stored field of a user, and its id and name; null where there is none. */
  user(userId: string, companyId?: string): JsonObject | null
  users(companyId?: string): readonly JsonObject[]
  joinProject(userId: string, projectId: string, companyId?: string): void
  leaveProject(userId: string, projectId: string, companyId?: string): void
}

export function providerStore(database: Database, clock: SandboxClock, defaultCompany: string): ProviderStore {
  const company = (id: string = defaultCompany): Company => database.companies.get(id) ?? missing('company', id)
  const found = (userId: string, companyId?: string): User =>
    company(companyId).users.get(userId) ?? missing('user', userId)
  const show = (user: User, companyId?: string): JsonObject =>
    presentUser(user, company(companyId), ['id', 'name', userField.vendor, ...Object.keys(user.fields)])
  const stamps = (): Fields => ({
    [userField.createdAt]: toTimestamp(clock.now()),
    [userField.updatedAt]: toTimestamp(clock.now()),
  })
  return {
    createUser(fields = {}, companyId) {
      const { id, ...rest } = fields
      const key = id === undefined ? freshId(database) : (parseId(String(id)) ?? missing('id', String(id)))
      const names = {
        [userField.givenName]: 'Pat',
        [userField.familyName]: `State ${key}`,
        [userField.email]: `state.${key}@example.com`,
      }
      const user = newUser(key, {
        [userField.active]: true,
        [userField.employee]: false,
        ...names,
        ...stamps(),
        ...rest,
      })
      insertUser(company(companyId), user)
      database.stored += sizeOf(user.fields, null)
      return show(user, companyId)
    },
    updateUser(userId, fields, companyId) {
      writeUser(company(companyId), found(userId, companyId), {
        ...fields,
        [userField.updatedAt]: toTimestamp(clock.now()),
      })
      return show(found(userId, companyId), companyId)
    },
    removeUser(userId, companyId) {
      const user = found(userId, companyId)
      removeUser(company(companyId), user)
      database.stored -= sizeOf(user.fields, null)
      database.pictures.drop(user.fields[userField.picture])
    },
    user: (userId, companyId) =>
      company(companyId).users.has(userId) ? show(found(userId, companyId), companyId) : null,
    users: companyId => company(companyId).inIdOrder.map(user => show(user, companyId)),
    joinProject(userId, projectId, companyId) {
      const user = found(userId, companyId)
      user.projects.add(projectId)
      writeUser(company(companyId), user, {})
    },
    leaveProject(userId, projectId, companyId) {
      const user = found(userId, companyId)
      user.projects.delete(projectId)
      writeUser(company(companyId), user, {})
    },
  }
}

function missing(what: string, id: string): never {
  throw new Error(`the sandbox has no ${what} ${id}`)
}
