import { SideProcess, type SideWork } from '~/platform/side-process.server'
import type { CourseRead, CourseToRead, CourseWork } from './course-work'
import type { Preview } from './preview.server'
import type { Problem } from './problem'

/**
 * Reading a whole course with its laws takes a tenth of a second and, of the longest text, one: it happens beside this
 * process, so that nobody else's page waits for it.
 */
const reading = new SideProcess<CourseWork, CourseRead>('app/courseware/course-work.server.ts', {
  withinMs: 10_000,
  memoryMb: 256,
  mostWaiting: 40,
})

/** A preview, or null where the text could not be read within its time. */
export async function readPreview(course: CourseToRead & { fileName: string }): Promise<Preview | null> {
  const read = doneOr(
    await reading.run({ ...withoutLatest(course), kind: 'preview', fileName: course.fileName }),
  )
  return read?.kind === 'preview' ? read.preview : null
}

/** Every problem of a course with these texts in it; null where they could not be read within their time. */
export async function readProblems(course: CourseToRead): Promise<Problem[] | null> {
  const read = doneOr(await reading.run({ ...withoutLatest(course), kind: 'check' }))
  return read?.kind === 'check' ? read.problems : null
}

const doneOr = (work: SideWork<CourseRead>) => (work.kind === 'done' ? work.value : null)

function withoutLatest({ texts: { files, images }, course, drafts, today }: CourseToRead): CourseToRead {
  return { texts: { files, images }, course, drafts: [...drafts], today }
}
