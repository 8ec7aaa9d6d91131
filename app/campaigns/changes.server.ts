import { creditEarlierWork } from '~/learning/credits.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { type Run, write } from '~/platform/transaction-sql.server'
import { type Campaign } from './campaign'
import { type CampaignsDay, nothingDone, together } from './campaigns-day'
import { type Range } from './entrants.sql.server'
import {
  deferFrom,
  endClosure,
  endRest,
  insertClosure,
  insertDeferral,
  insertExtension,
  markDelivered,
} from './enrolment-writes.sql.server'
import { tell } from './tell.server'
import { type ChangedRow, changedEnrolments } from './unfinished.sql.server'

type When = { today: Day; at: Date }

interface Asked {
  campaign: Campaign
  unitIds: readonly string[] | null
  today: Day
  range: Range
}

/** Closes what no longer applies, opens again what does, delivers what now can be, defers for a leave and ends that. */
export async function closeOrReopen(asked: Asked, { today, at }: When): Promise<CampaignsDay> {
  const rows = await changedEnrolments(asked)
  let total = nothingDone()
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const some = rows.slice(from, from + TOGETHER)
    const counts = await write(async (run) => {
      let sum = nothingDone()
      for (const row of some) sum = together(sum, await change(run, row, { ...asked, today, at }))
      await tell(run, asked.campaign.id, sum, { touched: some.map(({ id }) => id), at })
      return sum
    })
    total = together(total, counts)
  }
  return total
}

const TOGETHER = 200

async function change(run: Run, row: ChangedRow, act: Asked & When): Promise<Partial<CampaignsDay>> {
  if (!row.isIn) return close(run, row, act)
  const reopened = row.isClosed ? await endClosure(run, row.id, act.today) : 0
  if (row.isClosed && reopened === 0) return {}
  const credited = reopened > 0 ? await creditEarlierWork(run, row.id, { byId: null, at: act.at }) : 0
  if (credited > 0) return { reopened, credited }
  const delivered = row.isReachable ? await markDelivered(run, row.id) : 0
  const extended =
    reopened + delivered > 0
      ? await giveTime(run, row, act, reopened > 0 ? 'backInAudience' : 'deliveredLate')
      : 0
  const woken = row.isBack ? await endRest(run, row.id, act) : 0
  return { reopened, delivered, extended, woken, deferred: await deferForLeave(run, row, act) }
}

/** Who left the service owes nothing; who only left the audience is treated as the campaign says. */
async function close(
  run: Run,
  row: ChangedRow,
  { campaign, today, at }: Asked & When,
): Promise<Partial<CampaignsDay>> {
  if (row.inService && campaign.onLeaving === 'keep') return {}
  const reason = row.inService ? 'leftAudience' : 'leftService'
  return { closed: await insertClosure(run, { enrolmentId: row.id, from: today, reason, at }) }
}

/** At least the campaign's days of grace from today on. */
async function giveTime(
  run: Run,
  { id, dueOn }: ChangedRow,
  { campaign, today, at }: Asked & When,
  reason: string,
): Promise<number> {
  const toDueOn = addDays(today, campaign.graceDays)
  if (dueOn === null || toDueOn <= dueOn) return 0
  return insertExtension(run, { enrolmentId: id, fromDueOn: dueOn, toDueOn, reason, at })
}

async function deferForLeave(run: Run, row: ChangedRow, { today, at }: When): Promise<number> {
  const { id, leaveKind: kind, leaveTo: until } = row
  if (kind === null) return 0
  const changed = await deferFrom(run, id, { from: today, until })
  return changed > 0 ? insertDeferral(run, { enrolmentId: id, from: today, until, kind, at }) : 0
}
