import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { submitAttempt } from '~/learning/submission.server'
import { seeOther } from '~/platform/responses.server'
import { attemptPage } from './test-page.server'

/** Hands the attempt in; pressed twice, it was handed in once. */
export async function action(asked: ActionFunctionArgs) {
  const { attempt, page, at } = await attemptPage(asked)
  await submitAttempt(attempt, { at })
  return seeOther(`${page}/ket-qua`)
}

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/kiem-tra/${params.attempt ?? ''}/xem-lai`)
}
