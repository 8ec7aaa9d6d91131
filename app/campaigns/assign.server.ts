import { record } from '~/audit/record.server'
import { addDays, startOfDay } from '~/platform/calendar'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { newCode, newId } from '~/platform/ids.server'
import { rowsOf } from './audience'
import type { CampaignsDay } from './campaigns-day'
import type { By } from './decisions.server'
import { type CampaignDraft, campaignOf, type DraftTerms } from './draft'
import { enrolAudience } from './enrolling.server'

/** done: null while a large audience is still being enrolled. */
export type Assigned = { kind: 'assigned'; done: CampaignsDay | null } | { kind: 'alreadyAssigned' }

/**
 * Makes a campaign of a draft and enrols its audience. The campaign carries the draft's id, so that a second press finds
 * the first. The order and its rules are one transaction; the enrolments follow in small ones, and the daily work
 * finishes what a crash leaves undone.
 */
export async function assignCampaign(
  id: string,
  draft: CampaignDraft & { terms: DraftTerms },
  by: By,
): Promise<Assigned> {
  if (await db().campaign.findUnique({ where: { id }, select: { id: true } }))
    return { kind: 'alreadyAssigned' }
  try {
    await writeOrder(id, draft, by)
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'alreadyAssigned' }
    throw error
  }
  return { kind: 'assigned', done: await enrolAudience({ campaignId: id, today: by.today, at: by.at }) }
}

function writeOrder(id: string, draft: CampaignDraft & { terms: DraftTerms }, { byId, at, today }: By) {
  const { terms, courses } = draft
  const { dueOn } = campaignOf(id, draft, [])
  const rules = rowsOf(draft.audience)
  return transaction(async (tx) => {
    await tx.campaign.create({
      data: {
        ...{ id, code: `DH-${today.slice(0, 4)}-${newCode(4)}`, name: terms.name, reason: terms.reason },
        ...{ orderedBy: terms.orderedBy, courseId: courses[0] ?? '', opensOn: terms.opensOn, dueOn },
        courses: { create: courses.map((courseId, order) => ({ courseId, order })) },
        audience: { create: rules.map((rule) => ({ id: newId(), ...rule })) },
        terms: {
          create: { ...termsRow(terms), createdById: byId, createdAt: at, tellsFrom: tellsFrom(today) },
        },
      },
    })
    await tx.campaignDraft.deleteMany({ where: { id } })
    const data = { courses: courses.length, rules: rules.length, dueOn }
    await record(
      tx,
      { kind: 'campaignAssigned', subjectType: 'campaign', subjectId: id, data },
      { actorId: byId, at },
    )
  })
}

function termsRow(terms: DraftTerms) {
  const { dueKind, dueDays, headDaysEarlier, graceDays, lookBackDays, onEntering, onLeaving } = terms
  const { recurrence, validMonths, windowMonths, minimumMonths } = terms
  return {
    ...{ dueKind, headDaysEarlier, graceDays, lookBackDays, onEntering, onLeaving, recurrence },
    dueDays: dueKind === 'afterPosting' ? dueDays : null,
    ...(recurrence && { validMonths, windowMonths, minimumMonths }),
  }
}

const MORNING_MS = 7.5 * 3_600_000

/** Messages begin at half past seven of the next day: until then the assignment can be undone unseen. */
const tellsFrom = (today: string): Date => new Date(startOfDay(addDays(today, 1)).getTime() + MORNING_MS)
