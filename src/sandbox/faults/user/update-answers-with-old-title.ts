import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const updateAnswersWithOldTitle = defineFault({
  id: 'update-answers-with-old-title',
  clause: 'USER-7/sent-fields-change',
  also: ['LIST-13', 'VER-1'],
  text: 'The answer to an update shows the job title as it was once.',
  source: 'https://github.com/nestjsx/crud/issues/407',
  on: { action: 'update' },
  hooks: {
    shown: shown => mapShown(shown, 'job_title', () => 'as it was'),
  },
})
