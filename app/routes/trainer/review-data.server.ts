import { draftStanding, type DraftStanding, mayReturn, type StudioPerson } from '~/courseware/review'
import { reviewState } from '~/courseware/review.server'
import { countHolders } from '~/identity/role-holders.server'
import { officialNames } from '~/organisation/official-names.server'
import type { Day } from '~/platform/calendar'
import type { ShownReview } from './review-parts'

export type ReviewData = {
  review: ShownReview
  standing: DraftStanding
  mayReturn: boolean
  /** how many could be asked */
  reviewers: number
}

/** What a page of a draft says of its review, to this person. */
export async function reviewData(
  file: { course: string; fileName: string },
  person: StudioPerson,
  today: Day,
): Promise<ReviewData> {
  const state = await reviewState(file)
  const { required, open, returned } = state
  const [names, reviewers] = await Promise.all([
    officialNames([open?.sentById ?? null, returned?.closedById ?? null]),
    countHolders('reviewer', today),
  ])
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  const sent = open && { revision: open.revision, note: open.note, sentAt: open.sentAt }
  return {
    review: {
      required,
      open: sent && { ...sent, by: nameOf(open?.sentById) },
      returned: returned && {
        reasons: returned.reasons,
        words: returned.words,
        at: returned.closedAt,
        by: nameOf(returned.closedById),
      },
    },
    standing: draftStanding(person, state),
    mayReturn: mayReturn(person, state),
    reviewers,
  }
}
