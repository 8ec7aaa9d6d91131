import { type PersonStatus } from '~/reporting/person-status'

/** mail: by letter and in the app · slip: no address, so a slip is printed · app: there is no mail server */
export type Channel = 'mail' | 'slip' | 'app'

export interface Candidate extends PersonStatus {
  channel: Channel
  lastAt: Date | null
  /** reminded less than 24 hours ago */
  tooSoon: boolean
}

/** More than this is done part by part: nobody reads a longer list before sending. */
export const MOST_AT_ONCE = 1000

const DAY_MS = 86_400_000

/** Whoever was reminded after this instant is not reminded again at `at`. */
export const reminderCutoff = (at: Date) => new Date(at.getTime() - DAY_MS)

export function channelOf(email: string | null, byMail: boolean): Channel {
  if (!email) return 'slip'
  return byMail ? 'mail' : 'app'
}
