import type { Scenario } from '../scenario.js'
import { askedTwice } from './asked-twice.js'
import { defaultPage } from './default-page.js'
import { oddPagesAsked } from './odd-pages.js'
import { pageSizesGiven } from './page-sizes.js'
import { pagesOfAList } from './pages-of-a-list.js'

export const pageScenarios = [
  pagesOfAList,
  pageSizesGiven,
  oddPagesAsked,
  defaultPage,
  askedTwice,
] as const satisfies readonly Scenario[]
