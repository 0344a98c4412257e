import type { Scenario } from '../scenario.js'
import { filterCreatedAt } from './filter-created-at.js'
import { filterOrigin } from './filter-origin.js'
import { filtersTogether } from './filters-together.js'
import { filterTrade } from './filter-trade.js'
import { filterUpdatedAt } from './filter-updated-at.js'
import { filterVendor } from './filter-vendor.js'
import { listedAndShown } from './listed-and-shown.js'
import { noMatch } from './no-match.js'
import { activePopulation, wholePopulation } from './populations.js'
import { search } from './search.js'
import { sortedByProjects } from './sorted-by-projects.js'
import { sortedLists } from './sorted-lists.js'
import { sortedPages } from './sorted-pages.js'
import { unknownNamesAsked } from './unknown-names.js'
import { unreadableFilters } from './unreadable-filters.js'
import { views } from './views.js'

export const listScenarios = [
  activePopulation,
  wholePopulation,
  filterCreatedAt,
  filterUpdatedAt,
  filterVendor,
  filterOrigin,
  filterTrade,
  search,
  filtersTogether,
  noMatch,
  sortedLists,
  sortedPages,
  sortedByProjects,
  views,
  unknownNamesAsked,
  unreadableFilters,
  listedAndShown,
] as const satisfies readonly Scenario[]
