import { STANDINGS } from '~/learning/enrolment-state'
import { sql } from '~/platform/sql.server'
import { type CountedPlace } from './counted-people.sql.server'
import { keptCourses } from './kept-figures.sql.server'
import { type OpenedCampaign } from './report-choice'
import { type CourseCounts } from './report-facts'

/** lượt of the counted people by campaign and standing; a campaign without any is there with zeros. */
export async function courseCounts(
  counted: CountedPlace,
  campaigns: readonly OpenedCampaign[],
): Promise<CourseCounts[]> {
  if (campaigns.length === 0) return []
  const [cells, titles] = await Promise.all([
    keptCourses(counted),
    courseTitles(campaigns.map(({ courseId }) => courseId)),
  ])
  const counts = new Map(campaigns.map(({ id }) => [id, none()]))
  for (const { campaignId, standing, enrolments } of cells) {
    const of = counts.get(campaignId)
    if (of) of[standing] += enrolments
  }
  return campaigns.map(({ id, courseId, name }) => ({
    campaignId: id,
    title: titles.get(courseId) ?? name,
    counts: counts.get(id) ?? none(),
  }))
}

const none = () => Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as CourseCounts['counts']

/** The titles of the newest editions. */
export async function courseTitles(courseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.all<{ courseId: string; title: string }>(
    `SELECT e."courseId", e."title" FROM "CourseEdition" e
     WHERE e."courseId" IN (${courseIds.map(() => '?').join(', ')})
       AND e."number" = (SELECT MAX(l."number") FROM "CourseEdition" l WHERE l."courseId" = e."courseId")`,
    ...courseIds,
  )
  return new Map(rows.map(({ courseId, title }) => [courseId, title]))
}
