import { defineFault } from '../fault.js'

export const updateAnswers202 = defineFault({
  id: 'update-answers-202',
  clause: 'USER-7/updated-is-200',
  also: ['HTTP-1', 'VER-3'],
  text: 'Update answers 202.',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    reply: answer => (answer.status === 200 ? { ...answer, status: 202 } : answer),
  },
})
