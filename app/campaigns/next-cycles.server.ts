import { type Day } from '~/platform/calendar'
import { type Campaign, cycleDue, cycleNumber, numberOfCycle } from './campaign'
import { newEnrolment, type NewEnrolment } from './enrol'
import { personOf } from './entering.server'
import { members, type Range, risksOfPositions } from './entrants.sql.server'
import { nextDue, type Recurrence, windowOpens } from './recurrence'
import { type FinishedRow, finishedCycles } from './unfinished.sql.server'

interface Asked {
  campaign: Campaign
  unitIds: readonly string[] | null
  today: Day
  range: Range
}

/** The next cycle's enrolments of those in a range whose window has opened and who are still in the audience. */
export async function nextCycles(asked: Asked): Promise<NewEnrolment[]> {
  const { campaign, today, range } = asked
  const { recurrence } = campaign
  if (!recurrence) return []
  const due = (await finishedCycles(campaign.id, range)).flatMap((row) => {
    const dueOn = dueAfter(recurrence, row)
    return windowOpens(recurrence, dueOn) <= today ? [{ row, dueOn }] : []
  })
  if (due.length === 0) return []
  const inside = new Map((await members(asked)).map((member) => [member.officialId, member]))
  const risks = await risksOfPositions()
  return due.flatMap(({ row, dueOn }) => {
    const member = inside.get(row.officialId)
    const course = campaign.courses.find(({ courseId }) => courseId === row.courseId)
    if (!member || !course) return []
    const name = cycleNumber(campaign.code, numberOfCycle(row.cycle) + 1)
    const cycle = { ...cycleDue(recurrence, dueOn), name, ownEnrolment: true }
    return [newEnrolment(campaign, cycle, { person: personOf(member, risks), course, work: null, today })]
  })
}

/** The rule's own due day stands in the reason: an extension moves one cycle, never the next. */
function dueAfter(recurrence: Recurrence, row: FinishedRow): Day {
  const reason = JSON.parse(row.reason) as { due?: { on?: Day } }
  const dueOn = reason.due?.on ?? row.dueOn ?? row.completedOn
  const window = windowOpens(recurrence, dueOn)
  const opensOn = row.assignedOn < window ? row.assignedOn : window
  return nextDue(recurrence, { dueOn, opensOn, completedOn: row.completedOn })
}
