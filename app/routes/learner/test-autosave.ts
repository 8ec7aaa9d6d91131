import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { formatTime } from '~/i18n/format'
import { requireOfficial } from '~/identity/guards.server'
import { findAttempt } from '~/learning/attempts.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { revisionsOf, takeAll, takeOne, type Taken } from './test-answers.server'

/** What the script posts when an answer changes: the same fields as the page's own form, answered with JSON. */
export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const { at } = asked.context.visit
  const { attempt: id = '', number } = asked.params
  const attempt = orNotFound(await findAttempt(viewer.id, id))
  const posted = await asked.request.formData()
  const act = { at, yields: true }
  const taken = number
    ? await takeOne(attempt, Number(number), posted, act)
    : await takeAll(attempt, posted, act)
  if (taken.kind !== 'saved' && taken.kind !== 'nothing')
    return Response.json({ kind: taken.kind }, { status: statusOf(taken) })
  const revision = number ? revisionOf(taken) : revisionsOf(orNotFound(await findAttempt(viewer.id, id)))
  const isStale = taken.kind === 'saved' && taken.answers.some(({ kind }) => kind === 'stale')
  return Response.json(
    isStale ? { kind: 'stale', revision } : { kind: 'saved', savedAt: formatTime(at, 'vi'), revision },
  )
}

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/kiem-tra/${params.attempt ?? ''}`)
}

function revisionOf(taken: Taken): number | undefined {
  return taken.kind === 'saved' ? taken.answers[0]?.revision : undefined
}

function statusOf({ kind }: Taken): number {
  if (kind === 'closed') return 409
  return kind === 'foreignQuestion' ? 404 : 422
}
