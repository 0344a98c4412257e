import { timeFilterScenario } from './time-filter.js'

/** Ranges of creation times, in every spelling. */
export const filterCreatedAt = timeFilterScenario('filter-created-at', 'created_at', 'LIST-3')
