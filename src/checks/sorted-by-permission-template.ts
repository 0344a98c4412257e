import { sortedByCheck } from './sorted-by.js'

export const sortedByPermissionTemplate = sortedByCheck(
  'sorted-by-permission-template',
  'LIST-10/by-permission-template-name',
  'permission_template',
)
