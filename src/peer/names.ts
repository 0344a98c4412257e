/** Material for the people of a generated company: many scripts, accents, joined marks, letters without an upper case. */
export const GIVEN: readonly (string | null)[] = [
  'Ana', 'björn', 'Chloé', 'Dmitri', 'Élodie', 'Fatima', 'Günther', 'Hao', 'İpek', 'José', 'Kavya', 'Łukasz', 'Mei-Ling', null,
  'Nguyễn', "O'Neil", 'Pia', 'Quentin', 'Rósín', 'Σωκράτης', 'Tariq', 'Uma', 'ويليام', '雪', 'Xóchitl', 'Yara', 'Zoë', 'A\u0301gnes',
  'Дарья', 'נועה', '👷🏽‍♀️ Sam', 'van',
]
export const FAMILY: readonly string[] = [
  'Adler', 'Bauer', 'Castañeda', 'de la Cruz', "D'Angelo", 'Evans', 'Ferrari', 'Groß', 'Huang', 'Ivanova', 'Jansen', 'Kowalski',
  'López', 'McKay', 'Nakamura', '大林', 'Østergård', 'Petit', 'Quispe', 'Rossi', 'Smith', 'smith', 'Türk', 'الحسن', 'Weiß', 'Yılmaz',
  'Zhang', 'Кузнецов', 'כהן', 'Müller-Lüdenscheidt', 'Müller', '김',
]
export const JOBS: readonly (string | null)[] = [
  'Site Manager', 'crane operator', null, 'Électricienne', 'Safety, Health & Environment', '', 'Estimator', 'Zimmerer', 'estimator', null,
]
export const PLACES: readonly (readonly [country: string | null, state: string | null, city: string | null])[] = [
  ['US', 'CA', 'Ventura'], ['US', 'TX', 'Austin'], ['DE', 'BY', 'München'], [null, null, null], ['JP', '13', '東京'],
  ['GB', null, 'Leeds'], ['CA', 'QC', 'Montréal'], ['BR', 'SP', 'São Paulo'], [null, null, null], ['AE', 'DU', 'دبي'],
]
export const VENDORS: readonly string[] = [
  'Alpine Steel', 'béton armé SARL', 'Concrete & Sons', 'Concrete & Sons', '東京クレーン', 'Élan Façades', 'Fjord Timber',
  'Grünwerk GmbH', 'مقاولات الخليج', 'Ironbark "West"', 'zeta Plumbing', 'Ångström Electric',
]
export const TEMPLATES: readonly (readonly [string, boolean, 'company_tools' | 'global' | 'project_specific' | null])[] = [
  ['Superintendent', false, 'global'], ['Équipe lecture seule', false, 'global'], ['Subcontractor', true, 'project_specific'],
  ['architect', false, null], ['Company Staff', false, 'company_tools'], ['Owner’s Rep', true, 'project_specific'],
]
export const PROJECTS: readonly string[] = [
  'Harbour Tower', 'Line 4 Extension', 'Hospital East', 'Bridge 17', 'École Sud', 'Depot', 'Data Hall', '駅前再開発', 'Runway 2',
]
export const NOTES: readonly (string | null)[] = ['crane, night shift', null, 'first aid', '', 'câblage, 高所', null]
