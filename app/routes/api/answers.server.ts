import { type LoaderFunctionArgs } from '@remix-run/node'
import { type z } from 'zod'
import { type ApiViewer, apiViewer } from '~/identity/api-tokens.server'
import { requestRate } from '~/identity/request-rate'
import { type OpenedCampaign } from '~/reporting/report-choice'
import { headcountOf, openOf, type StandingCounts } from '~/reporting/standing-counts'
import { type failure, type standings } from './shapes'

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** A dashboard asks a few times an hour; this stops a loop that runs away. */
const calls = requestRate(120)
/** Of one network, so that secrets are not guessed; a province shares a few. */
const strangers = requestRate(60)

const WORDS = {
  token: 'Không có mã truy cập, hoặc mã đã hết hạn, đã thu hồi.',
  notFound: 'Không có, hoặc ngoài phạm vi được xem.',
  tooMany: 'Gọi quá nhiều lần. Hãy thử lại sau một phút.',
} as const
type Failure = z.infer<typeof failure>['error']

/** Whoever the token speaks for. Nothing else opens the interface: no cookie, no address. */
export async function requireToken({ request, context }: LoaderFunctionArgs): Promise<ApiViewer> {
  const { at, today, network } = context.visit
  const secret = /^Bearer ([\w-]{1,100})$/.exec(request.headers.get('Authorization') ?? '')?.[1]
  const viewer = secret ? await apiViewer(secret, today) : null
  if (!viewer)
    throw strangers.allows(network, at)
      ? failed('token', 401, { 'WWW-Authenticate': 'Bearer' })
      : failed('tooMany', 429, { 'Retry-After': '60' })
  if (!calls.allows(viewer.tokenId, at)) throw failed('tooMany', 429, { 'Retry-After': '60' })
  return viewer
}

export function notInScope(): never {
  throw failed('notFound', 404)
}

const failed = (error: Failure, status: number, headers: Record<string, string> = {}) =>
  Response.json({ error, message: WORDS[error] }, { status, headers: { ...HEADERS, ...headers } })

/** An answer of the shape that the interface's document promises. */
export const shown = <Shape extends z.ZodType>(_shape: Shape, value: z.infer<Shape>): Response =>
  Response.json(value, { headers: HEADERS })

export const campaignsShown = (campaigns: readonly OpenedCampaign[]) =>
  campaigns.map(({ code, name, cycle, opensOn, dueOn }) => ({ code, name, cycle, opensOn, dueOn }))

export function peopleShown(counts: StandingCounts): z.infer<typeof standings> {
  const { completed, overdue, exempt, deferred, unassigned, inProgress, notStarted } = counts
  return {
    headcount: headcountOf(counts),
    ...{ completed, open: openOf(counts), overdue, exempt, deferred, unassigned },
    ...{ openInProgress: inProgress, openNotStarted: notStarted },
  }
}
