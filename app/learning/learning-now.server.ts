import { db } from '~/platform/database.server'

/** How many people have opened a course and not yet finished it. */
export async function peopleLearning(courseSlug: string): Promise<number> {
  const people = await db().enrolment.groupBy({
    by: ['officialId'],
    where: { course: { slug: courseSlug }, courseEditionHash: { not: null }, completedOn: null },
  })
  return people.length
}
