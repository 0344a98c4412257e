// Made from schemas/fields by npm run generate: edit the x-asbuilt of the field.

/** A user as people tell it from others; both fields are texts. */
export interface IdentifiedUser {
  readonly last_name: string
  readonly email_address: string
}

/** Fields of a user by the part they play, for code that means one of them. What it may hold, the catalogue tells. */
export const userField = {
  accountant: 'erp_integrated_accountant',
  active: 'is_active',
  address: 'address',
  bidContact: 'bid_contact',
  businessId: 'business_id',
  city: 'city',
  companyTemplate: 'company_permission_template',
  companyTemplateId: 'company_permission_template_id',
  contactId: 'contact_id',
  country: 'country_code',
  createdAt: 'created_at',
  email: 'email_address',
  employee: 'is_employee',
  extension: 'business_phone_extension',
  familyName: 'last_name',
  fax: 'fax_number',
  givenName: 'first_name',
  initials: 'initials',
  insuranceManager: 'is_insurance_manager',
  invitedAt: 'welcome_email_sent_at',
  jobTitle: 'job_title',
  joinsNewProjects: 'add_to_new_projects',
  lastLoginAt: 'last_login_at',
  loginId: 'login_information_uuid',
  mobilePhone: 'mobile_phone',
  notes: 'notes',
  officePhone: 'business_phone',
  originData: 'origin_data',
  originId: 'origin_id',
  partyId: 'party_id',
  personnelNumber: 'employee_id',
  picture: 'avatar',
  postalCode: 'zip',
  projectTemplate: 'permission_template',
  projectTemplateId: 'default_permission_template_id',
  signature: 'email_signature',
  subdivision: 'state_code',
  updatedAt: 'updated_at',
  vendor: 'vendor',
  vendorId: 'vendor_id',
  verified: 'verified_employee',
  workClassificationId: 'work_classification_id',
} as const
