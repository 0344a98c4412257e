import { sortedByCheck } from './sorted-by.js'

export const sortedByEmail = sortedByCheck('sorted-by-email', 'LIST-10/by-email', 'email')
