import { type LoaderFunctionArgs } from '@remix-run/node'
import { unanswered } from '~/learning/attempt'
import { seeOther } from '~/platform/responses.server'
import { openAttemptPage } from './test-page.server'

/** To the first question without an answer; when there is none, to the review. */
export async function loader(asked: LoaderFunctionArgs) {
  const { attempt, page } = await openAttemptPage(asked)
  const [first] = unanswered(attempt.answers)
  return seeOther(first ? `${page}/cau/${first}` : `${page}/xem-lai`)
}
