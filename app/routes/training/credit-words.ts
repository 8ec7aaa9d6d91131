import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { type OutsideTraining } from '~/learning/outside-training.server'
import { paperWords } from './training-records'

/** What settled an enrolment without its own test; of training elsewhere also who held it and which paper says so. */
export function creditWords(
  t: Translator,
  { kind, settledOn, sourceId }: { kind: string; settledOn: string; sourceId: string },
  trainings: readonly OutsideTraining[],
): string {
  const day = formatDay(settledOn, t.locale)
  if (kind !== 'outside') return t('campaign.credit.completion', { day })
  const training = trainings.find(({ id }) => id === sourceId)
  const words = t('campaign.credit.outside', { day })
  if (!training) return words
  const { title, organiser } = training
  return `${words} ${t('training.source', { title, organiser, paper: paperWords(t, training) })}`
}
