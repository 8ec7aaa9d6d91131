import { type LoaderFunctionArgs } from '@remix-run/node'
import { dueCalendar } from '~/documents/due-calendar'
import { dueDaysOf } from '~/notices/calendar.server'
import { environment } from '~/platform/environment.server'
import { orNotFound } from '~/platform/responses.server'

/** Read by calendar programs, which cannot sign in: the address is the key. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { at, today } = context.visit
  const found = orNotFound(await dueDaysOf(params.secret ?? '', today))
  return new Response(dueCalendar(found, { origin: environment().origin, at }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, max-age=3600',
      'X-Robots-Tag': 'noindex',
    },
  })
}
