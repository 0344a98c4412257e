import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesJobTitles = defineFault({
  id: 'search-misses-job-titles',
  clause: 'LIST-8/finds-job-title',
  text: 'Search does not look at job titles.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: searchWithout('job_title'),
})
