import { sortedByCheck } from './sorted-by.js'

export const sortedByJobTitle = sortedByCheck('sorted-by-job-title', 'LIST-10/by-job-title', 'job_title')
