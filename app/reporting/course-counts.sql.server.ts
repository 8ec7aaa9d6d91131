import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { STANDINGS } from '~/learning/enrolment-state'
import { sql } from '~/platform/sql.server'
import { type Counted, countedPeople } from './counted-people.sql.server'
import { type OpenedCampaign } from './report-choice'
import { type CourseCounts } from './report-facts'

/** lượt of the counted people by campaign and standing; a campaign without any is there with zeros. */
export async function courseCounts(
  counted: Counted,
  campaigns: readonly OpenedCampaign[],
): Promise<CourseCounts[]> {
  if (campaigns.length === 0) return []
  const { text, parameters } = countedPeople(counted)
  const asked = counted.campaignIds.map(() => '?').join(', ')
  const [rows, titles] = await Promise.all([
    sql.all<{ campaignId: string; standing: string; count: number }>(
      `${text} SELECT s."campaignId", s."standing", COUNT(*) AS "count" FROM (
         SELECT e."campaignId", ${standingSql('e')} AS "standing" FROM "person"
         JOIN "Enrolment" e ON e."officialId" = "person"."officialId" AND e."campaignId" IN (${asked})) s
       GROUP BY s."campaignId", s."standing"`,
      ...parameters,
      ...standingParameters(counted.today),
      ...counted.campaignIds,
    ),
    courseTitles(campaigns.map(({ courseId }) => courseId)),
  ])
  return campaigns.map(({ id, courseId, name }) => ({
    campaignId: id,
    title: titles.get(courseId) ?? name,
    counts: countsOf(rows.filter(({ campaignId }) => campaignId === id)),
  }))
}

function countsOf(rows: readonly { standing: string; count: number }[]): CourseCounts['counts'] {
  const count = (standing: string) => Number(rows.find((row) => row.standing === standing)?.count ?? 0)
  return Object.fromEntries(
    STANDINGS.map((standing) => [standing, count(standing)]),
  ) as CourseCounts['counts']
}

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
