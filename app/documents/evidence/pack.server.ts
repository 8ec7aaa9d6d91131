import { createHash } from 'node:crypto'
import { PassThrough, Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip, createGzip } from 'node:zlib'
import yazl from 'yazl'
import { formatCode } from '~/i18n/format'
import { type ScopedUnit, type ScopeViewer, unitFor } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { sha256 } from '~/platform/ids.server'
import { figuresOf, Recount } from '~/reporting/evidence'
import { type Evidence, evidenceOf, evidencePeople } from '~/reporting/evidence.server'
import { LARGEST_LIST, type ReportPerson } from '~/reporting/report-facts'
import { type ReportFields } from '~/reporting/report-fields'
import { type ReportPeriod } from '~/reporting/report-period'
import { findPeriod } from '~/reporting/report-periods.server'
import { composeReport, REPORT_PREFIX } from '../report-compose'
import { reportPdf } from '../report-pdf.server'
import { streamedReport } from '../report-workbook'
import { xlsxStream } from '../workbook-xlsx-stream.server'
import { alongside } from './alongside'
import { checkPage } from './check-page.server'
import { factsJson } from './facts-json'
import { type ListedFile, manifestText, PACK_FILES } from './manifest'

/** What a pack is asked by: plain data, so that another process can be asked too. */
export interface PackJob {
  /** whoever asks: which units may be read is asked again where the rows are */
  viewer: ScopeViewer
  unitId: string
  periodId: string
  /** what the report prints besides, while nobody has signed it */
  fields: ReportFields
  /** where anyone may compare the code of a signed report */
  site: string
  today: Day
  /** the instant of the figures, while nobody has signed them */
  at: string
}

/** What the trail keeps of a pack. */
export interface PackMade {
  /** persons in it */
  rows: number
  /** hash of its manifest */
  manifest: string
  /** the signed report it is of */
  reportId: string | null
}

export type Pack =
  | ({ kind: 'made'; bytes: Buffer } & PackMade)
  | { kind: 'missing' }
  | { kind: 'broken' }
  /** somebody's state changed each time it was counted again */
  | { kind: 'unsteady' }

const TRIES = 3
/** The same figures give the same bytes, whenever they are packed. */
const PACKED = { mtime: new Date(2020, 0, 1), mode: 0o100644, forceDosTimestamp: true }

/**
 * The evidence pack of a unit and a period, whole: its manifest is known only when everything in it is written. Figures
 * of now are counted again from the rows that are packed; when somebody finished in between, all of it is read anew.
 */
export async function evidencePack(job: PackJob): Promise<Pack> {
  const [unit, period] = await Promise.all([
    unitFor(job.viewer, job.unitId, job.today),
    findPeriod(job.periodId),
  ])
  if (!unit || !period) return { kind: 'missing' }
  for (let tries = 0; tries < TRIES; tries++) {
    const evidence = await evidenceOf(unit, period, { at: new Date(job.at), today: job.today })
    if (evidence.kind === 'broken') return { kind: 'broken' }
    const { isSteady, ...pack } = await packed(job, unit, period, evidence)
    if (isSteady || evidence.signed) {
      return { kind: 'made', ...pack, rows: evidence.rows, reportId: evidence.signed?.reportId ?? null }
    }
  }
  return { kind: 'unsteady' }
}

async function packed(job: PackJob, unit: ScopedUnit, period: ReportPeriod, evidence: Evidence) {
  const { figures, signed } = evidence
  const zip = new yazl.ZipFile()
  const recount = new Recount()
  const files: ListedFile[] = []
  let manifest = ''
  const put = (name: string, content: () => Readable | Promise<Readable>, compress: boolean) => {
    zip.addReadStreamLazy(name, { ...PACKED, compress }, (begin) => {
      Promise.resolve(content()).then(
        (stream) => begin(null, listed(name, stream, files)),
        (error: unknown) => begin(error, new PassThrough()),
      )
    })
  }
  const code = signed && formatCode(signed.code, REPORT_PREFIX)
  const facts = (people: Evidence['people']) =>
    factsJson({ figures, signed, people: evidencePeople(unit, { ...evidence, people }), recount })
  put(PACK_FILES.report, async () => whole(await pdfOf(job, evidence)), false)
  // Whoever stands in the list stands in the facts: they are read once for both.
  const { seen, also } = alongside(evidence.people, (people) => squeezed(facts(people)))
  put(PACK_FILES.list, () => xlsxStream(streamedReport(figures, code, seen())), false)
  put(PACK_FILES.facts, async () => whole(await also()).pipe(createGunzip()), true)
  if (signed) put(PACK_FILES.signed, () => whole(Buffer.from(signed.text)), true)
  put(PACK_FILES.check, () => whole(checkPage()), true)
  zip.addReadStreamLazy(PACK_FILES.manifest, { ...PACKED, compress: true }, (begin) => {
    const text = manifestText(figures, period, signed, files)
    manifest = sha256(text)
    begin(null, whole(Buffer.from(text)))
  })
  zip.end()
  const bytes = await taken(zip)
  const isSteady = figuresOf(figures).every(({ rows, value }) => recount.of(rows) === value)
  return { bytes, manifest, isSteady }
}

function taken(zip: yazl.ZipFile): Promise<Buffer> {
  const output = zip.outputStream as Readable
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    buffer(output).then(resolve, reject)
  })
}

const whole = (bytes: Buffer) => Readable.from([bytes], { objectMode: false })

const squeezed = (pieces: AsyncIterable<string>) =>
  buffer(Readable.from(pieces, { objectMode: false }).pipe(createGzip({ level: 1 })))

/** Notes length and hash of what passes. */
function listed(name: string, content: Readable, files: ListedFile[]): Readable {
  const hash = createHash('sha256')
  let bytes = 0
  const noting = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      bytes += piece.length
      done(null, piece)
    },
    flush(done) {
      files.push({ name, bytes, sha256: hash.digest('hex') })
      done()
    },
  })
  content.on('error', (error) => noting.destroy(error))
  return content.pipe(noting)
}

/** The report as it is printed; where the list is long it stands in the workbook alone. */
async function pdfOf(
  { fields, site }: PackJob,
  { figures, signed, rows, people }: Evidence,
): Promise<Buffer> {
  const listedHere: ReportPerson[] = []
  if (rows <= LARGEST_LIST) for await (const group of people()) listedHere.push(...group)
  const reference = signed && { code: signed.code, site }
  const facts = { ...figures, people: listedHere }
  const document = composeReport(facts, signed?.fields ?? fields, reference)
  const note = `Danh sách từng người ở tệp ${PACK_FILES.list} của cùng hồ sơ.`
  const { appendix } = document
  return reportPdf(
    rows <= LARGEST_LIST ? document : { ...document, appendix: { ...appendix, note } },
    figures.at,
  )
}
