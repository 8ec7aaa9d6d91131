import { Readable } from 'node:stream'
import { environment } from '~/platform/environment.server'
import { type StreamOutcome, streamFromChild } from '~/platform/streaming-child.server'
import { hasMorePeopleThan } from '~/reporting/people.sql.server'
import { evidencePack, type Pack, type PackJob, type PackMade } from './pack.server'

const FILE = 'app/jobs/write-evidence-pack.server.ts'
/** Up to here it is written in less time than a process takes to begin. */
const FEW = 1000

export type PackSaid = ({ kind: 'made' } & PackMade) | Exclude<Pack, { kind: 'made' }>
export type PackOutcome =
  | ({ kind: 'made'; body: Readable } & PackMade)
  | Exclude<Pack, { kind: 'made' }>
  | Extract<StreamOutcome<never>, { kind: 'stopped' }>

/** A pack of any size: a small one is made here, a large one by a process of its own so that nobody else waits for it. */
export async function evidencePackFile(
  job: PackJob,
  unit: { path: string },
  signal?: AbortSignal,
): Promise<PackOutcome> {
  if (!(await hasMorePeopleThan(FEW, unit.path, job.today))) {
    const pack = await evidencePack(job)
    if (pack.kind !== 'made') return pack
    const { bytes, ...made } = pack
    return { ...made, body: Readable.from([bytes], { objectMode: false }) }
  }
  const { databaseUrl } = environment()
  const begun = await streamFromChild<PackSaid>({ file: FILE, input: job, databaseUrl, signal })
  if (begun.kind === 'stopped') return begun
  const { said, body } = begun
  return said.kind === 'made' ? { ...said, body } : said
}
