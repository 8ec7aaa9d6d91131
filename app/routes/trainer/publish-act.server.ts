import { data } from '@remix-run/node'
import { z } from 'zod'
import { discardDraft, draftFor, rebaseDraft } from '~/courseware/drafts.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { TRANSLATION_NOTE } from '~/courseware/translation-text'
import { latestCourseEdition } from '~/courseware/published.server'
import { draftStanding } from '~/courseware/review'
import { reviewState } from '~/courseware/review.server'
import { oweRefreshers } from '~/learning/refresher-dues.server'
import { forbidden, notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm, says } from '~/ui/form'
import { type DraftAct, note, type PublishRefusal, refused } from './draft-act.server'
import { editPath, isTranslation, languageOf, STUDIO } from './part-name'
import { giveBack, reclaim, send } from './review-act.server'
import { shownChanges } from './shown-text.server'

const revision = z.coerce.number().int().min(1).max(2_000_000_000)
const effect = z.enum(['minor', 'lawChanged'], { error: says('studio.publish.effectMissing') })
const publishing = z.object({ revision, effect, note })
/** Nobody has read what was never published: its author says only whether those who finished should. */
const publishingFirst = z
  .object({ revision, note, reread: z.literal('on').optional() })
  .transform(({ reread, ...rest }) => ({
    ...rest,
    effect: reread ? ('lawChanged' as const) : ('minor' as const),
  }))
/** A translation is never a change of law: that is its source's to say. */
const publishingTranslation = z
  .object({ revision })
  .transform((given) => ({ ...given, effect: 'minor' as const, note: TRANSLATION_NOTE }))
const keeping = z.object({ revision, text: z.string().max(2_000_000).default('') })

/** Publishes the draft, asks or answers for a second person, or settles it with a text published since it began. */
export async function actOnDraft(request: Request, act: DraftAct) {
  const posted = await request.formData()
  switch (posted.get('then')) {
    case 'return':
      return giveBack(posted, act)
    case 'send':
      return send(posted, asTrainer(act))
    case 'takeBack':
      return reclaim(asTrainer(act))
    case 'rebase':
      return rebase(posted, asTrainer(act))
    case 'discard':
      return discard(posted, asTrainer(act))
    default:
      return publish(posted, act)
  }
}

/** A reviewer reads and answers; writing is a trainer's. */
function asTrainer(act: DraftAct): DraftAct {
  return act.roles.includes('trainer') ? act : forbidden('trainerOnly')
}

async function publish(posted: FormData, act: DraftAct) {
  const review = await reviewState(act)
  const opened = await draftFor(act)
  const form = readForm(posted, schemaFor(act.fileName, opened?.published ?? null))
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form, of: 'publish' })
  const reviewer = act.roles.includes('reviewer')
  const standing = draftStanding({ id: act.by, roles: act.roles }, review)
  if (opened?.draft && standing !== 'publish') return refused(posted, 'unreviewed', 409)
  const outcome = await publishDraft({ ...act, ...form.value, reviewer, onLawChange: oweRefreshers })
  switch (outcome.kind) {
    case 'published':
      return toList(act, outcome.number)
    case 'problems':
      return refused(posted, 'problems', 422)
    case 'unreviewed':
    case 'lessonFirst':
      return refused(posted, outcome.kind, 409)
    case 'stale':
      return refused(posted, 'moved', 409)
    case 'late':
      return refused(posted, 'late', 503)
    case 'conflict':
      return refused(posted, outcome.fileName === act.fileName ? 'moved' : 'otherConflict', 409)
    case 'notFound':
      return afterDoublePress(act)
  }
}

function schemaFor(fileName: string, published: unknown) {
  if (isTranslation(fileName)) return publishingTranslation
  return published === null ? publishingFirst : publishing
}

/** A second press finds no draft: the first one published it, and its result stands. */
async function afterDoublePress(act: DraftAct) {
  const { course, fileName } = act
  const [opened, edition] = await Promise.all([draftFor({ course, fileName }), latestCourseEdition(course)])
  return opened?.published && edition ? toList(act, edition.number) : notFound()
}

function toList({ course, fileName }: DraftAct, number: number) {
  const query = new URLSearchParams({ khoa: course, 'an-ban': String(number) })
  if (isTranslation(fileName)) query.set('ban-dich', fileName)
  return seeOther(`${STUDIO}?${query}`)
}

/** The text as typed goes on from the edition that stands now. */
async function rebase(posted: FormData, act: DraftAct) {
  const form = readForm(posted, keeping)
  const text = String(posted.get('text') ?? '')
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form, text })
  const kept = await rebaseDraft({ ...act, markdown: text, revision: form.value.revision })
  if (kept) return seeOther(`${editPath(act.course, act.fileName)}?luu=saved`)
  const published = (await draftFor(act))?.published?.markdown ?? ''
  const words = { language: languageOf(act.fileName), locale: act.locale }
  const changes = await shownChanges(published, text, words)
  return data<PublishRefusal>({ reason: 'moved', text, changes }, { status: 409 })
}

async function discard(posted: FormData, act: DraftAct) {
  const form = readForm(posted, z.object({ revision }))
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form })
  const gone = await discardDraft({ ...act, revision: form.value.revision })
  if (gone) return seeOther(`${STUDIO}?da-bo`)
  return data<PublishRefusal>({ reason: 'moved' }, { status: 409 })
}
