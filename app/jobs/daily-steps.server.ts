import { APART, runCampaignsDay } from '~/campaigns/daily.server'
import { removeUnusedImages } from '~/courseware/unused-images.server'
import { hasPostOffice } from '~/documents/post-office.server'
import { clearExpired } from '~/identity/housekeeping.server'
import { countSittings } from '~/learning/question-statistics.server'
import { settleDueAttempts } from '~/learning/submission.server'
import { addedDays } from '~/notices/days-off.server'
import { makeDigests } from '~/notices/digests.sql.server'
import { gatherNews } from '~/notices/gather.sql.server'
import { forgetTexts } from '~/notices/outbox.sql.server'
import { tellHeads } from '~/notices/unit-week.sql.server'
import { isFirstWorkingDayOfWeek } from '~/notices/working-days'
import { addDays, type Day } from '~/platform/calendar'
import { environment } from '~/platform/environment.server'
import { keepDayTotals } from '~/reporting/day-totals.sql.server'
import { gatherTouches } from '~/reporting/kept-figures.sql.server'
import { type Round } from './daily-schedule'

export type Figures = Record<string, number>
export interface StepArguments {
  at: Date
  today: Day
  /** called between parts of a long step: to hold on to the lease */
  onward: () => Promise<void>
}
export interface Step {
  name: string
  round: Round
  run(args: StepArguments): Promise<Figures>
}

/** Letters of days long past are kept for so long. */
const TEXTS_FOR_MS = 90 * 86_400_000
/** After a standstill the totals of so many earlier days are counted from the facts as they then stand. */
const DAYS_CAUGHT_UP = 14

/** Each takes five thousand: a night counts what a province hands in on its busiest day, so that the morning's list is right. */
const LOOKS_AT_SITTINGS = 6

/** The daily work in its order. Each step can be run again at any moment and changes nothing the second time. */
export const STEPS: readonly Step[] = [
  {
    name: 'timedTests',
    round: 'night',
    run: async ({ at }) => ({ handedIn: await settleDueAttempts(at) }),
  },
  {
    name: 'sittings',
    round: 'night',
    async run({ at, onward }) {
      let counted = 0
      for (let looks = 0; looks < LOOKS_AT_SITTINGS; looks++) {
        await onward()
        const { added, left } = await countSittings(at)
        counted += added
        if (!left) break
      }
      return { counted }
    },
  },
  {
    name: 'campaigns',
    round: 'night',
    async run({ at, today, onward }) {
      await onward()
      return { ...(await runCampaignsDay(today, at, APART)) }
    },
  },
  {
    name: 'totals',
    round: 'night',
    async run({ today, onward }) {
      let counted = 0
      for (let days = DAYS_CAUGHT_UP; days >= 1; days--) {
        await onward()
        counted += await keepDayTotals(addDays(today, -days))
      }
      return { counted }
    },
  },
  {
    name: 'housekeeping',
    round: 'night',
    run: async ({ at }) => ({
      ...(await clearExpired(at)),
      images: await removeUnusedImages(at),
      texts: await forgetTexts(new Date(at.getTime() - TEXTS_FOR_MS)),
      touches: await gatherTouches(),
    }),
  },
  {
    name: 'notices',
    round: 'night',
    run: async ({ at, today, onward }) => ({ told: await gatherNews({ at, today }, onward) }),
  },
  {
    name: 'heads',
    round: 'letters',
    async run({ at, today }) {
      const isToday = isFirstWorkingDayOfWeek(today, await addedDays())
      return { told: isToday ? await tellHeads({ at, today }) : 0 }
    },
  },
  {
    name: 'letters',
    round: 'letters',
    run: ({ at, today, onward }) => makeDigests({ at, today, byMail: writesLetters() }, onward),
  },
]

/** A demo writes letters that nobody gets; a live system without a mail server writes none. */
const writesLetters = () => hasPostOffice() || environment().mode === 'demo'
