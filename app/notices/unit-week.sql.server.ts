import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { openedCampaigns } from '~/reporting/opened-campaigns.sql.server'
import { choose } from '~/reporting/report-choice'
import { rollUp } from '~/reporting/roll-up'
import { countPeople } from '~/reporting/unit-report.sql.server'
import { keepNotices, type Now } from './gathering.sql.server'
import { type NewNotice } from './notice'
import { needsItsHead, unitWeekNotice } from './unit-week'
import { mondayOf } from './working-days'

interface HeadOfUnit {
  officialId: string
  unitId: string
}

/** Tells heads, and who acts as one, how their unit stands this week; those whom nothing needs are left alone. */
export async function tellHeads({ at, today }: Now): Promise<number> {
  const choice = choose(await openedCampaigns(today), null)
  if (!choice) return 0
  const campaignIds = choice.campaigns.map(({ id }) => id)
  const dueDays = choice.campaigns.map(({ dueOn }) => dueOn)
  const units = await unitsOn(today)
  const counts = rollUp(await countPeople({ path: '/', campaignIds, today }), units)
  const notices = (await headsOn(today)).flatMap((head): NewNotice[] => {
    const whole = counts.get(head.unitId)?.whole
    return whole && needsItsHead(whole, dueDays, today) ? [unitWeekNotice(head, whole, mondayOf(today))] : []
  })
  return sql.write((run) => keepNotices(run, notices, at))
}

function unitsOn(today: Day): Promise<{ id: string; path: string }[]> {
  return sql.all(
    `SELECT "unitId" AS "id", "path" FROM "UnitPlacement" WHERE "from" <= ? AND ("to" IS NULL OR "to" > ?)`,
    today,
    today,
  )
}

function headsOn(today: Day): Promise<HeadOfUnit[]> {
  return sql.all<HeadOfUnit>(
    `SELECT DISTINCT "officialId", "unitId" FROM "Headship"
     WHERE "kind" IN ('head', 'acting') AND "from" <= ? AND ("to" IS NULL OR "to" > ?) ORDER BY "officialId", "unitId"`,
    today,
    today,
  )
}
