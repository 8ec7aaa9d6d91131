import { type Day } from '~/platform/calendar'

const DAY_MS = 86_400_000
/** Spreadsheets count from 1900 and believe in a 29/02/1900: of later days this is the beginning. */
const BEGINNING = Date.UTC(1899, 11, 30)

/** A day as the number by which spreadsheets keep it. */
export const daysSince = (day: Day): number => (Date.parse(`${day}T00:00:00Z`) - BEGINNING) / DAY_MS
