/** Examples of fields that people know by name, so that one user is one person throughout a document. */
export const exampleTexts: Readonly<Record<string, string | number>> = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  name: 'Ada Lovelace',
  initials: 'AL',
  email_address: 'ada@example.com',
  email_signature: 'Kind regards, Ada',
  job_title: 'Site engineer',
  address: '1 Example Street',
  city: 'Sacramento',
  zip: '95814',
  country_code: 'US',
  state_code: 'CA',
  business_phone: '+1 555 0100',
  business_phone_extension: 12,
  mobile_phone: '+1 555 0101',
  fax_number: '+1 555 0102',
  employee_id: '0042',
  notes: 'concrete, night shift',
  origin_id: 'hr-0042',
  origin_data: 'imported',
  avatar: 'https://example.com/avatars/1.png',
  token_type: 'Bearer',
  expires_in: 5400,
  created_at: 1_714_979_289,
}

/** `project_name` in words: what a text of that name holds, where nothing better is known. */
export const wordsOf = (field: string): string =>
  field
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase() || 'text'
