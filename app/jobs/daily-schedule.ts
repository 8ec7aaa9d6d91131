import { type Day, startOfDay } from '~/platform/calendar'
import { type AddedDay, isWorkingDay, LETTERS_FROM_MINUTE } from '~/notices/working-days'

/** night: from midnight, every day; letters: from 07:30 on working days. */
export type Round = 'night' | 'letters'

const MINUTE_MS = 60_000

/** The rounds of the daily work whose hour has come on a day. */
export function roundsAt(at: Date, today: Day, added: readonly AddedDay[]): Round[] {
  const minute = (at.getTime() - startOfDay(today).getTime()) / MINUTE_MS
  return isWorkingDay(today, added) && minute >= LETTERS_FROM_MINUTE ? ['night', 'letters'] : ['night']
}
