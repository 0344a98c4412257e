import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkErrorsWithoutProjects = defineFault({
  id: 'bulk-errors-without-projects',
  clause: 'BULK-3/error-keys',
  text: 'Errors do not name the project.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? {
            ...body,
            errors: body['errors'].map(entry =>
              isObject(entry) && Array.isArray(entry['errors'])
                ? {
                    ...entry,
                    errors: entry['errors'].map(error =>
                      isObject(error) ? { message: error['message'] ?? '' } : error,
                    ),
                  }
                : entry,
            ),
          }
        : body,
  },
})
