import type { Params } from '@remix-run/react'
import { requireOfficial, type Asked } from '~/identity/guards.server'
import type { AttemptView } from '~/learning/attempt'
import { findAttempt, testPaper } from '~/learning/attempts.server'
import { settleAttempt } from '~/learning/submission.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { translationFor } from './reader-language.server'

/** The reader's own attempt; one whose time is over is handed in first. Another's does not exist. */
export async function attemptPage(asked: Asked & { params: Params }) {
  const viewer = await requireOfficial(asked)
  const { at } = asked.context.visit
  const found = orNotFound(await findAttempt(viewer.id, asked.params.attempt ?? ''))
  const attempt = await settleAttempt(found, at)
  return { viewer, at, attempt, page: `/kiem-tra/${attempt.id}` }
}

/** The same while it can still be answered; else on to its result. */
export async function openAttemptPage(asked: Asked & { params: Params }) {
  const found = await attemptPage(asked)
  if (found.attempt.submittedAt !== null) throw seeOther(`${found.page}/ket-qua`)
  return found
}

/** The paper in its reader's language. */
export async function paperPage(asked: Asked & { params: Params }) {
  const found = await openAttemptPage(asked)
  const translation = await translationFor(asked, found.viewer, found.attempt.courseEditionHash)
  return { ...found, translation, paper: await testPaper(found.attempt, translation) }
}

/** Whole seconds until a timed sitting ends; null without a timer. */
export function secondsLeft({ deadlineAt }: Pick<AttemptView, 'deadlineAt'>, at: Date): number | null {
  return deadlineAt && Math.max(0, Math.ceil((deadlineAt.getTime() - at.getTime()) / 1000))
}
