/** Where runs against a URL keep their record of created users, in the working folder. */
export const JOURNAL_FILE = '.asbuilt/journal.jsonl'
