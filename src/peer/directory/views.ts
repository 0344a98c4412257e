import { stamp } from '../serving/clock.js'
import { writeJson } from '../request/json.js'
import { fullName, isFile, type Template, type User } from './user.js'

const CONTACT = `address avatar business_id business_phone business_phone_extension city country_code email_address
  email_signature employee_id fax_number first_name id initials is_active is_employee job_title last_login_at last_name
  mobile_phone name notes origin_id origin_data state_code zip created_at updated_at vendor work_classification_id`
const TEMPLATE_IDS = 'default_permission_template_id company_permission_template_id'
const LISTING = `${CONTACT} contact_id erp_integrated_accountant welcome_email_sent_at permission_template
  company_permission_template`
const DETAIL = `${CONTACT} contact_id is_insurance_manager ${TEMPLATE_IDS}`
const CURRENT = `${CONTACT} ${TEMPLATE_IDS} erp_integrated_accountant welcome_email_sent_at is_insurance_manager
  party_id permission_template login_information_uuid`
const EXTENSION = 'role verified_employee'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** view → the fields it shows, no more and no less (HTTP-5, VER-2). */
const FIELDS = {
  detail: words(DETAIL),
  current: words(CURRENT),
  listing: words(LISTING),
  'detail-extended': words(`${DETAIL} ${EXTENSION}`),
  'listing-extended': words(`${LISTING} ${EXTENSION}`),
} as const
export type ViewName = keyof typeof FIELDS

const instant = (seconds: number | null): string | null => (seconds === null ? null : stamp(seconds))
const template = (value: Template | null): unknown =>
  value && { id: value.id, name: value.name, project_specific: value.project_specific, type: value.type }

/** What is shown otherwise than it is kept. */
const SHOWN: Readonly<Record<string, (user: User, fileUrl: (file: string) => string) => unknown>> = {
  name: fullName,
  avatar: (user, fileUrl) => (isFile(user.avatar) ? fileUrl(user.avatar.file) : user.avatar),
  vendor: user => user.vendor && { id: user.vendor.id, name: user.vendor.name },
  created_at: user => instant(user.created_at),
  updated_at: user => instant(user.updated_at),
  last_login_at: user => instant(user.last_login_at),
  welcome_email_sent_at: user => instant(user.welcome_email_sent_at),
  permission_template: user => template(user.permission_template),
  company_permission_template: user => template(user.company_permission_template),
  default_permission_template_id: user => user.permission_template?.id ?? null,
  company_permission_template_id: user => user.company_permission_template?.id ?? null,
}

const rendered = new WeakMap<User, Map<ViewName, string>>()

/** Call after any change of a user. */
export const forgetViews = (user: User): boolean => rendered.delete(user)

/** The user as JSON text. Kept until the user changes, unless it shows a signed address. */
export function renderUser(user: User, view: ViewName, fileUrl: (file: string) => string): string {
  const known = rendered.get(user)?.get(view)
  if (known !== undefined) return known
  const direct = user as unknown as Readonly<Record<string, unknown>>
  const shown = (field: string): unknown => (field in SHOWN ? SHOWN[field]?.(user, fileUrl) : direct[field])
  const pairs = FIELDS[view].map(field => `"${field}":${writeJson(shown(field))}`)
  const text = `{${pairs.join(',')}}`
  if (!isFile(user.avatar)) {
    const views = rendered.get(user) ?? new Map<ViewName, string>()
    rendered.set(user, views.set(view, text))
  }
  return text
}
