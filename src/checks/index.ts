export { defineCheck, type Check, type Judged } from './check.js'
export { inspectExchange, type Inspection, type InspectOptions } from './inspect.js'
export { isAbsolute, linksOf, linkTo, otherPairs, type PageLink } from './links.js'
export { checks } from './registry.js'
