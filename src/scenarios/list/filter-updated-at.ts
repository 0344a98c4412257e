import { timeFilterScenario } from './time-filter.js'

/** Ranges of times of the last update, in every spelling. */
export const filterUpdatedAt = timeFilterScenario('filter-updated-at', 'updated_at', 'LIST-4')
