/** Fields of free text that a caller may write. */
export const TEXT_FIELDS = [
  'first_name',
  'last_name',
  'job_title',
  'address',
  'city',
  'zip',
  'business_phone',
  'mobile_phone',
  'fax_number',
  'email_address',
  'email_signature',
  'employee_id',
  'notes',
  'country_code',
  'state_code',
  'initials',
  'origin_id',
  'origin_data',
] as const
type TextField = (typeof TEXT_FIELDS)[number]

export interface Named {
  readonly id: bigint
  readonly name: string
}
export interface Vendor extends Named {
  readonly trades: readonly bigint[]
}
export interface Template extends Named {
  readonly project_specific: boolean
  readonly type: 'company_tools' | 'global' | 'project_specific' | null
}
/** A file of ours, whose address is signed anew each time it is shown. */
export interface StoredFile {
  readonly file: string
}
type Whole = number | bigint

/** One person of one company. Times are whole seconds since 1970. `seq` counts in order of creation. */
export interface User extends Record<TextField, string | null> {
  readonly id: bigint
  readonly seq: number
  avatar: string | StoredFile | null
  business_id: string | null
  business_phone_extension: Whole | null
  contact_id: Whole | null
  created_at: number
  erp_integrated_accountant: boolean | null
  is_active: boolean
  is_employee: boolean
  is_insurance_manager: boolean | null
  last_login_at: number | null
  login_information_uuid: string | null
  party_id: Whole | null
  role: string | null
  updated_at: number
  vendor: Vendor | null
  verified_employee: boolean | null
  welcome_email_sent_at: number | null
  work_classification_id: Whole | null
  permission_template: Template | null
  company_permission_template: Template | null
  readonly projects: Set<bigint>
}

/** First and last name with one space between; the last alone where there is no first (USER-10). */
export const fullName = (user: Pick<User, 'first_name' | 'last_name'>): string =>
  user.first_name === null || user.first_name === ''
    ? (user.last_name ?? '')
    : `${user.first_name} ${user.last_name ?? ''}`

export const isFile = (avatar: User['avatar']): avatar is StoredFile => typeof avatar === 'object' && avatar !== null
