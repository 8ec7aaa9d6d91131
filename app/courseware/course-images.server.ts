import { db, type DbOrTx } from '~/platform/database.server'
import type { ImageType } from './image-file'

/** A picture of a course: the name its lessons use, and what is behind it. */
export type CourseImage = {
  name: string
  hash: string
  type: ImageType
  width: number
  height: number
  size: number
}

/** The pictures of a course by name, the newest first. */
export async function courseImages(course: string, source: DbOrTx = db()): Promise<CourseImage[]> {
  const rows = await source.courseImage.findMany({
    where: { course: { slug: course } },
    orderBy: [{ addedAt: 'desc' }, { name: 'asc' }],
    select: {
      name: true,
      image: { select: { hash: true, type: true, width: true, height: true, size: true } },
    },
  })
  return rows.map(({ name, image }) => ({ name, ...image, type: image.type as ImageType }))
}
