// Made from schemas/fields by npm run generate: edit the x-asbuilt of the field.

/** Fields of a user by the part they play, for code that means one of them. What it may hold, the catalogue tells. */
export const userField = {
  active: 'is_active',
  companyTemplate: 'company_permission_template',
  country: 'country_code',
  createdAt: 'created_at',
  email: 'email_address',
  extension: 'business_phone_extension',
  familyName: 'last_name',
  givenName: 'first_name',
  originId: 'origin_id',
  personnelNumber: 'employee_id',
  projectTemplate: 'permission_template',
  subdivision: 'state_code',
  updatedAt: 'updated_at',
  vendor: 'vendor',
  vendorId: 'vendor_id',
} as const
