import { breath } from '~/platform/turns'
import { SideProcess } from '~/platform/side-process.server'
import type {
  CourseComposed,
  CourseRead,
  CourseToRead,
  CourseWork,
  ErrorCounts,
  PoolsRead,
  WordingToRead,
} from './course-work'
import type { Passage } from './passages'

/**
 * Reading a whole course with its laws takes a tenth of a second and, of the longest text, one; showing it as much
 * again: both happen beside this process, so that nobody else's page waits for it.
 */
const beside = new SideProcess<unknown, unknown>('app/jobs/studio-work.server.ts', {
  withinMs: 15_000,
  memoryMb: 384,
  mostWaiting: 40,
})

/** What the process beside this one makes of a piece of work; null where it was not done within its time. */
export async function askBeside<Work, Read>(work: Work): Promise<Read | null> {
  const done = await beside.run(work)
  // A long text was just taken in: others get their turn before a page is made of it.
  await breath()
  return done.kind === 'done' ? (done.value as Read) : null
}

type Kind = CourseWork['kind']
type WorkOf<K extends Kind> = Extract<CourseWork, { kind: K }>
type ReadOf<K extends Kind> = Extract<CourseRead, { kind: K }>

const ask = <K extends Kind>(work: WorkOf<K>) => askBeside<WorkOf<K>, ReadOf<K>>(work)

/** Errors of a course with these texts in it, file by file. */
export async function readErrors(course: CourseToRead): Promise<ErrorCounts | null> {
  return (await ask<'check'>({ kind: 'check', ...plain(course) }))?.errors ?? null
}

/** A course with these texts in it, ready to be stored, or what stands against it. */
export async function readComposed(course: CourseToRead): Promise<CourseComposed | null> {
  return (await ask<'compose'>({ kind: 'compose', ...plain(course) }))?.outcome ?? null
}

/** The pools of a course with these texts in it; `late` where they could not be read within their time. */
export async function readPools(course: CourseToRead): Promise<PoolsRead | 'late'> {
  const read = await ask<'pools'>({ kind: 'pools', ...plain(course) })
  return read ? read.read : 'late'
}

/** The passages of lessons as they were worded. */
export async function readPassages(lessons: readonly WordingToRead[]): Promise<Passage[][] | null> {
  return (await ask<'passages'>({ kind: 'passages', lessons }))?.passages ?? null
}

/** Nothing else of what is known of a course goes along. */
export function plain({ texts: { files, images }, course, drafts, today }: CourseToRead): CourseToRead {
  return { texts: { files, images }, course, drafts: [...drafts], today }
}
