import { type ScopedUnit } from '~/organisation/scope.server'
import { partsBelow, unitsDirectlyBelow } from '~/organisation/units.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { courseTitles } from './course-counts.sql.server'
import { addTo, type CourseTally, type GridCell, gridCell, noTally } from './course-grid'
import { keptCourses } from './kept-figures.sql.server'
import { openedCampaigns } from './opened-campaigns.sql.server'
import { type OpenedCampaign } from './report-choice'

/** Courses ordered within so many days are set side by side. */
export const GRID_DAYS = 365

export interface GridCourse {
  id: string
  title: string
  /** of the whole province */
  whole: CourseTally
}

export interface GridRow {
  unit: { id: string; name: string; kind: string }
  /** by course */
  cells: Record<string, GridCell>
}

export interface CourseGrid {
  opened: OpenedCampaign[]
  campaign: OpenedCampaign | null
  /** by title */
  courses: GridCourse[]
  /** units directly below, in the order of their codes */
  rows: GridRow[]
}

/** Units × courses: how much of what is owed is completed, of one campaign or of all opened within a year. All in lượt. */
export async function courseGrid(
  unit: ScopedUnit,
  { campaignCode, today }: { campaignCode: string | null; today: Day },
): Promise<CourseGrid> {
  const all = await openedCampaigns(today)
  const opened = all.filter(({ opensOn }) => opensOn > addDays(today, -GRID_DAYS))
  const campaign = opened.find(({ code }) => code === campaignCode) ?? null
  const chosen = campaign ? [campaign] : opened
  const campaignIds = chosen.map(({ id }) => id)
  const courseIds = [...new Set(chosen.map(({ courseId }) => courseId))]
  const [units, partOf, cells, titles] = await Promise.all([
    unitsDirectlyBelow(unit.id, today),
    partsBelow(unit, today),
    keptCourses({ path: unit.path, campaignIds, today }),
    courseIds.length > 0 ? courseTitles(courseIds) : new Map<string, string>(),
  ])
  const wholes = new Map<string, CourseTally>()
  const parts = new Map<string, CourseTally>()
  for (const { unitId, courseId, standing, enrolments } of cells) {
    const part = partOf.get(unitId)
    addTo(tallyIn(wholes, courseId), standing, enrolments)
    if (part) addTo(tallyIn(parts, `${part} ${courseId}`), standing, enrolments)
  }
  const name = (id: string) => titles.get(id) ?? chosen.find(({ courseId }) => courseId === id)?.name ?? id
  return {
    opened,
    campaign,
    courses: courseIds
      .map((id) => ({ id, title: name(id), whole: wholes.get(id) ?? noTally() }))
      .sort((a, b) => a.title.localeCompare(b.title, 'vi')),
    rows: units.map(({ id, name: unitName, kind }) => ({
      unit: { id, name: unitName, kind },
      cells: Object.fromEntries(courseIds.map((course) => [course, gridCell(parts.get(`${id} ${course}`))])),
    })),
  }
}

function tallyIn(tallies: Map<string, CourseTally>, key: string): CourseTally {
  const tally = tallies.get(key) ?? noTally()
  tallies.set(key, tally)
  return tally
}
