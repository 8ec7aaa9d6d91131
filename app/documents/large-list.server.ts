import { environment } from '~/platform/environment.server'
import { type StreamOutcome, streamFromChild } from '~/platform/streaming-child.server'
import { hasMorePeopleThan } from '~/reporting/people.sql.server'
import { type ListFile, type ListJob, peopleList } from './people-list.server'

const FILE = 'app/jobs/write-people-list.server.ts'
/** Up to here it is written in less time than a process takes to begin. */
const FEW = 1000

export type ListOutcome =
  ({ kind: 'begun' } & ListFile) | { kind: 'missing' } | Extract<StreamOutcome<never>, { kind: 'stopped' }>

/** A list of any length: a short one here, a long one by a process of its own so that nobody else waits for it. */
export async function peopleListFile(
  job: ListJob,
  unit: { path: string },
  signal?: AbortSignal,
): Promise<ListOutcome> {
  if (!(await hasMorePeopleThan(FEW, unit.path, job.today))) {
    const list = await peopleList(job)
    return list ? { kind: 'begun', ...list } : { kind: 'missing' }
  }
  const { databaseUrl } = environment()
  const begun = await streamFromChild<{ rows: number | null }>({
    file: FILE,
    input: job,
    databaseUrl,
    signal,
  })
  if (begun.kind === 'stopped') return begun
  const { rows } = begun.said
  return rows === null ? { kind: 'missing' } : { kind: 'begun', rows, body: begun.body }
}
