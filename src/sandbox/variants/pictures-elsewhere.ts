import { changeShown } from '../faults/change-shown.js'
import { defineVariant } from './variant.js'

export const picturesElsewhere = defineVariant({
  id: 'pictures-elsewhere',
  text: 'Pictures stand on another host.',
  why: 'USER-9: an absolute URL.',
  hooks: {
    shown: shown =>
      typeof shown.fields['avatar'] === 'string'
        ? changeShown(shown, { avatar: 'https://cdn.example.com/avatars/1.png?size=full' })
        : shown,
  },
})
