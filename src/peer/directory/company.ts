import { forgetViews } from './views.js'
import type { Named, Template, User, Vendor } from './user.js'

/** One company and all that is in it. `revision` rises with every change. */
export interface Company {
  readonly id: bigint
  readonly users: User[]
  readonly byId: Map<bigint, User>
  readonly byEmail: Map<string, User>
  readonly byOrigin: Map<string, User>
  readonly vendors: ReadonlyMap<bigint, Vendor>
  readonly templates: ReadonlyMap<bigint, Template>
  readonly projects: ReadonlyMap<bigint, Named>
  /** client id → its own user here (ME-1); who is not in it has no access. */
  readonly callers: Map<string, User>
  revision: number
}

export const emailKey = (email: string): string => email.toLowerCase()

/** Ids in two bands, so that a reader meets short ones and ones that a double would round (HTTP-7). */
function newId(company: bigint, seq: number): bigint {
  const own = BigInt(seq) * 3n + (company % 97n) * 10_000_000n
  return seq % 3 === 1 ? 9_007_199_254_740_993n + own : 2_100_001n + own
}

function index(company: Company, user: User): void {
  company.byEmail.set(emailKey(user.email_address ?? ''), user)
  if (user.origin_id !== null && user.origin_id !== '') company.byOrigin.set(user.origin_id, user)
}

export function addUser(company: Company, user: User): User {
  company.users.push(user)
  company.byId.set(user.id, user)
  index(company, user)
  company.revision++
  return user
}

/** Changes a user through `change` and keeps every index right. */
export function changeUser(company: Company, user: User, change: (user: User) => void): void {
  company.byEmail.delete(emailKey(user.email_address ?? ''))
  if (user.origin_id !== null) company.byOrigin.delete(user.origin_id)
  change(user)
  index(company, user)
  forgetViews(user)
  company.revision++
}

/** A person without anything but what every user has. */
export function blankUser(company: Company, seconds: number): User {
  const seq = company.users.length
  return {
    id: newId(company.id, seq),
    seq,
    first_name: null,
    last_name: '',
    job_title: null,
    address: null,
    city: null,
    zip: null,
    business_phone: null,
    mobile_phone: null,
    fax_number: null,
    email_address: '',
    email_signature: null,
    employee_id: null,
    notes: null,
    country_code: null,
    state_code: null,
    initials: null,
    origin_id: null,
    origin_data: null,
    avatar: null,
    business_id: null,
    business_phone_extension: null,
    contact_id: null,
    created_at: seconds,
    erp_integrated_accountant: null,
    is_active: true,
    is_employee: false,
    is_insurance_manager: null,
    last_login_at: null,
    login_information_uuid: null,
    party_id: null,
    role: null,
    updated_at: seconds,
    vendor: null,
    verified_employee: null,
    welcome_email_sent_at: null,
    work_classification_id: null,
    permission_template: null,
    company_permission_template: null,
    projects: new Set(),
  }
}
