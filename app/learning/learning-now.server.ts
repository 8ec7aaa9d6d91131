import { db } from '~/platform/database.server'

/** How many people have opened a course and not yet finished it. */
export async function peopleLearning(courseSlug: string): Promise<number> {
  const people = await db().enrolment.groupBy({
    by: ['officialId'],
    where: { course: { slug: courseSlug }, courseEditionHash: { not: null }, completedOn: null },
  })
  return people.length
}

/** How many people have completed a course, whichever edition of it: those whom a change of the law may call back. */
export async function peopleCompleted(courseSlug: string): Promise<number> {
  const people = await db().completion.groupBy({
    by: ['officialId'],
    where: { course: { slug: courseSlug } },
  })
  return people.length
}
