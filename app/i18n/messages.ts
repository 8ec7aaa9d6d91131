import { adminEn } from './messages/admin.en'
import { adminVi } from './messages/admin.vi'
import { campaignEn } from './messages/campaign.en'
import { campaignVi } from './messages/campaign.vi'
import { authoringEn } from './messages/authoring.en'
import { authoringVi } from './messages/authoring.vi'
import { certificateEn } from './messages/certificate.en'
import { certificateVi } from './messages/certificate.vi'
import { commonEn } from './messages/common.en'
import { commonVi } from './messages/common.vi'
import { dutiesEn } from './messages/duties.en'
import { dutiesVi } from './messages/duties.vi'
import { evidenceEn } from './messages/evidence.en'
import { evidenceVi } from './messages/evidence.vi'
import { erasureEn } from './messages/erasure.en'
import { erasureVi } from './messages/erasure.vi'
import { errorsEn } from './messages/errors.en'
import { errorsVi } from './messages/errors.vi'
import { exchangeEn } from './messages/exchange.en'
import { exchangeVi } from './messages/exchange.vi'
import { helpEn } from './messages/help.en'
import { helpVi } from './messages/help.vi'
import { itemsEn } from './messages/items.en'
import { itemsVi } from './messages/items.vi'
import { learnedEn } from './messages/learned.en'
import { learnedVi } from './messages/learned.vi'
import { lawEn } from './messages/law.en'
import { lawVi } from './messages/law.vi'
import { learnerEn } from './messages/learner.en'
import { learnerVi } from './messages/learner.vi'
import { peopleEn } from './messages/people.en'
import { peopleVi } from './messages/people.vi'
import { historyEn } from './messages/history.en'
import { historyVi } from './messages/history.vi'
import { outlineEn } from './messages/outline.en'
import { outlineVi } from './messages/outline.vi'
import { reviewEn } from './messages/review.en'
import { reviewVi } from './messages/review.vi'
import { noticesEn } from './messages/notices.en'
import { noticesVi } from './messages/notices.vi'
import { provinceEn } from './messages/province.en'
import { provinceVi } from './messages/province.vi'
import { recordEn } from './messages/record.en'
import { recordVi } from './messages/record.vi'
import { reportEn } from './messages/report.en'
import { reportVi } from './messages/report.vi'
import { sessionEn } from './messages/session.en'
import { sessionVi } from './messages/session.vi'
import { studioEn } from './messages/studio.en'
import { studioVi } from './messages/studio.vi'
import { testEn } from './messages/test.en'
import { testVi } from './messages/test.vi'
import { trainingEn } from './messages/training.en'
import { trainingVi } from './messages/training.vi'
import { tokensEn } from './messages/tokens.en'
import { tokensVi } from './messages/tokens.vi'
import { unitEn } from './messages/unit.en'
import { unitVi } from './messages/unit.vi'
import { unitsEn } from './messages/units.en'
import { unitsVi } from './messages/units.vi'

/** Every Vietnamese text: the source of keys and slots. */
export const vi = {
  ...commonVi,
  ...sessionVi,
  ...learnerVi,
  ...testVi,
  ...campaignVi,
  ...certificateVi,
  ...trainingVi,
  ...recordVi,
  ...erasureVi,
  ...lawVi,
  ...learnedVi,
  ...unitVi,
  ...provinceVi,
  ...noticesVi,
  ...reportVi,
  ...evidenceVi,
  ...tokensVi,
  ...studioVi,
  ...itemsVi,
  ...reviewVi,
  ...exchangeVi,
  ...authoringVi,
  ...historyVi,
  ...outlineVi,
  ...adminVi,
  ...peopleVi,
  ...unitsVi,
  ...dutiesVi,
  ...helpVi,
  ...errorsVi,
}

/** Every English text, with the same keys. */
export const en = {
  ...commonEn,
  ...sessionEn,
  ...learnerEn,
  ...testEn,
  ...campaignEn,
  ...certificateEn,
  ...trainingEn,
  ...recordEn,
  ...erasureEn,
  ...lawEn,
  ...learnedEn,
  ...unitEn,
  ...provinceEn,
  ...noticesEn,
  ...reportEn,
  ...evidenceEn,
  ...tokensEn,
  ...studioEn,
  ...itemsEn,
  ...reviewEn,
  ...exchangeEn,
  ...authoringEn,
  ...historyEn,
  ...outlineEn,
  ...adminEn,
  ...peopleEn,
  ...unitsEn,
  ...dutiesEn,
  ...helpEn,
  ...errorsEn,
}

export type Messages = typeof vi
export type MessageKey = keyof Messages & string
