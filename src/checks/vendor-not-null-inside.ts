import { defineCheck } from './check.js'
import { nullsInside } from './nested-not-null.js'
import { answersWithUsers } from './users-in.js'

export const vendorNotNullInside = defineCheck({
  id: 'vendor-not-null-inside',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  needs: [],
  judges: answersWithUsers,
  inspect: judged => nullsInside(judged, ['vendor']),
})
