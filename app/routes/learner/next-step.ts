import type { Translator } from '~/i18n/translator'
import type { NextStep } from '~/learning/to-do'

/** Where the one button of a course leads, and its words. */
export function stepLink(t: Translator, courseSlug: string, step: NextStep): { href: string; words: string } {
  const course = `/khoa-hoc/${courseSlug}`
  switch (step.kind) {
    case 'start':
      return { href: `${course}/${step.lessonSlug}`, words: t('learner.do.start') }
    case 'continue':
      return {
        href: `${course}/${step.lessonSlug}`,
        words: t('learner.do.continue', { number: step.number }),
      }
    case 'test':
      return { href: `${course}/kiem-tra`, words: t('learner.do.test') }
    case 'resumeTest':
      return { href: `/kiem-tra/${step.attemptId}`, words: t('learner.do.resumeTest') }
    case 'failed':
      return { href: course, words: t('learner.do.result') }
    case 'done':
      return step.certificateId
        ? { href: `/giay-xac-nhan/${step.certificateId}.pdf`, words: t('learner.do.certificate') }
        : { href: course, words: t('learner.do.result') }
  }
}
