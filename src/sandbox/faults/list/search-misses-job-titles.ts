import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesJobTitles = defineFault({
  id: 'search-misses-job-titles',
  rule: 'LIST-8',
  text: 'Search does not look at job titles.',
  on: { action: 'list' },
  hooks: searchWithout('job_title'),
})
