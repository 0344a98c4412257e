import { defineVariant } from './variant.js'

const names = ['مريم', 'שלום', '王小明', 'अनिता', '👷🏽 Bob', 'Ólafur', 'Þór', 'ﬁ ligature', 'Nguyễn', '김민수']

export const namesOfEveryScript = defineVariant({
  id: 'names-of-every-script',
  text: 'Names are written in Arabic, Hebrew, Chinese, Devanagari and emoji.',
  why: 'USER-11: text of any script.',
  company: file => ({
    ...file,
    users: file.users.map((user, i) => ({
      ...user,
      first_name: names[i % names.length] ?? null,
      last_name: names[(i + 3) % names.length] ?? 'Lee',
    })),
  }),
  hooks: {},
})
