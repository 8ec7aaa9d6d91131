import { type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireOfficial } from '~/identity/guards.server'
import { findEnrolment } from '~/learning/enrolments.server'
import { recordSectionVisit } from '~/learning/reading.server'
import { orNotFound, unprocessable } from '~/platform/responses.server'
import { readForm } from '~/ui/form'

const sectionId = z.string().max(200)
const schema = z.object({ opened: sectionId.optional(), left: sectionId.optional() })

/** Where the reader is, from the script's beacon: only the server's clock counts. */
export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const { course = '', lesson = '' } = asked.params
  const enrolment = orNotFound(await findEnrolment(viewer.id, course))
  const form = readForm(await asked.request.formData(), schema)
  if (form.kind === 'refused') return unprocessable(null)
  const visit = { lessonSlug: lesson, opened: form.value.opened ?? null, at: asked.context.visit.at }
  const { kind } = await recordSectionVisit(enrolment, visit)
  return new Response(null, { status: kind === 'noted' ? 204 : 404 })
}
