import { defineCheck } from './check.js'
import { nullsInside } from './nested-not-null.js'
import { answersWithUsers } from './users-in.js'

export const templateNotNullInside = defineCheck({
  id: 'template-not-null-inside',
  clause: 'NULL-1/template-id-and-name-not-null',
  needs: [],
  judges: answersWithUsers,
  inspect: judged => nullsInside(judged, ['permission_template', 'company_permission_template']),
})
