import { type ActionFunctionArgs } from '@remix-run/node'
import { requireTrainer } from '~/identity/guards.server'
import { pieceFrom, whatOf } from './insert-act.server'
import { fileOfParams } from './part-name'

/**
 * The piece alone, for the script, which puts it where the writer stands. A form that cannot be taken gets 422: the
 * script then sends it to the page itself, which says what to change.
 */
export async function action(asked: ActionFunctionArgs) {
  const { id: by } = await requireTrainer(asked)
  const file = fileOfParams(asked.params)
  const { at } = asked.context.visit
  const { made } = await pieceFrom(asked.request, { what: whatOf(asked.params), file, by, at })
  return made.kind === 'refused'
    ? Response.json({ refused: true }, { status: 422 })
    : Response.json({ piece: made.text })
}
