import { defineFault } from '../fault.js'

export const jobTitlesUnsorted = defineFault({
  id: 'job-titles-unsorted',
  clause: 'LIST-10/by-job-title',
  text: 'sort=job_title does nothing.',
  on: { sortKey: 'job_title' },
  versions: ['1.1'],
  hooks: {
    steps: steps => steps.filter(step => step.key !== 'job_title'),
  },
})
