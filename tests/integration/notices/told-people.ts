import { type AddressInfo, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { newId } from '~/platform/ids.server'
import { anOfficial, LONG_AGO } from '../organisation/small-province'

/** Half past seven and a little in Hà Nội. */
export const morning = (day: Day) => new Date(`${day}T00:35:00Z`)

export interface MailServer {
  letters: { to: string; text: string; id: string }[]
  onConnection(seen: (socket: Socket) => void): void
  close(): Promise<void>
}

/** A real mail server on loopback, named by SMTP_URL from now on. */
export async function aMailServer(some: SMTPServerOptions = {}): Promise<MailServer> {
  const letters: MailServer['letters'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = decoded(Buffer.concat(parts).toString('utf8'))
        const id = /Message-ID:\s*(<[^>]+>)/i.exec(text)?.[1] ?? ''
        letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text, id })
        done()
      })
    },
    ...some,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  forgetEnvironment()
  const onConnection = (seen: (socket: Socket) => void) => void server.server.on('connection', seen)
  return { letters, onConnection, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Undoes the transfer encodings, as any mail program does. */
function decoded(raw: string): string {
  const quoted = raw
    .replace(/=\r?\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replace(/=/g, ''), 'hex').toString('utf8'))
  return quoted.replace(/base64\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/g, (_whole, body: string) =>
    Buffer.from(body, 'base64').toString('utf8'),
  )
}

let courses = 0

export async function aCourse(dueOn: Day): Promise<string> {
  const id = `khoa-${++courses}`
  await db().course.create({ data: { id, slug: id } })
  const days = { opensOn: LONG_AGO, dueOn }
  await db().campaign.create({
    data: { id, code: id, name: `Đợt ${id}`, courseId: id, reason: '', orderedBy: 'Thanh tra tỉnh', ...days },
  })
  return id
}

/** Someone of a unit who was told a course long ago, due on a day. */
export async function aLearner(
  courseId: string,
  dueOn: Day | null,
  some: { email?: string | null; unitId?: string; assignedOn?: Day; fullName?: string } = {},
): Promise<{ officialId: string; enrolmentId: string }> {
  const { unitId = 'xa', assignedOn = LONG_AGO, fullName = 'Nguyễn Văn An' } = some
  const officialId = await anOfficial(unitId, { fullName })
  const email = some.email === undefined ? `${officialId}@binhminh.example` : some.email
  await db().official.update({ where: { id: officialId }, data: { email } })
  return { officialId, enrolmentId: await enrol(officialId, courseId, dueOn, assignedOn) }
}

export async function enrol(
  officialId: string,
  courseId: string,
  dueOn: Day | null,
  assignedOn: Day = LONG_AGO,
): Promise<string> {
  const id = newId()
  await db().enrolment.create({
    data: {
      ...{ id, officialId, courseId, campaignId: courseId, cycle: courseId, assignedOn, dueOn },
      ...{ reason: '{"code":"campaign"}', attemptsAllowed: 3 },
    },
  })
  return id
}

const TOLD = [
  'Notice',
  'Letter',
  'ReminderRecipient',
  'Reminder',
  'ReminderTurn',
  'Headship',
  'Deferral',
  'Enrolment',
]
const WORKED = ['DailyStep', 'JobLease', 'DayOff', 'UnitDayTotal']

/** Leaves units and courses; nobody was told anything, and nothing was done. */
export async function forgetEveryone(): Promise<void> {
  for (const table of [...TOLD, ...WORKED]) await db().$executeRawUnsafe(`DELETE FROM "${table}"`)
  await db().setting.deleteMany({ where: { key: 'mail.pause' } })
}
