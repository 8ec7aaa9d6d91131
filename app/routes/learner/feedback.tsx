import { useT } from '~/i18n/use-t'
import type { Feedback } from '~/learning/practice'
import { LessonHtml, LessonWords, TextIn, TextWords } from '~/ui/lesson-html'
import { ResultBlock } from '~/ui/result-block'
import { addressed, type Reader } from './addressed'

/** The section to read again, as a link. */
export type Reread = { href: string; title: string } | null

/** What is said after an answer: the verdict first, why, the right answer, the law, where to read again. */
export function AnswerFeedback({
  feedback,
  reader,
  reread,
  questionHash,
  id,
  headingAs = 'h2',
  focus = false,
}: {
  feedback: Feedback
  reader: Reader
  reread: Reread
  /** null: there is nobody to complain to, as in a rehearsal */
  questionHash: string | null
  id?: string
  headingAs?: 'h2' | 'h3' | 'p'
  focus?: boolean
}) {
  const t = useT()
  const { correct } = feedback
  return (
    <ResultBlock
      kind={correct ? 'right' : 'wrong'}
      title={t(correct ? 'common.answer.right' : 'common.answer.wrong')}
      headingAs={headingAs}
      focus={focus}
      {...(id ? { id } : {})}
    >
      <TextIn language={feedback.language}>
        <Chosen feedback={feedback} reader={reader} />
        {!correct && feedback.right ? <RightAnswer right={feedback.right} /> : null}
      </TextIn>
      <p className="meta">
        {feedback.citations.length > 0 ? (
          <TextIn language={feedback.language}>
            {t('learner.feedback.basis')}{' '}
            <TextWords>{feedback.citations.map(({ label }) => label).join('; ')}</TextWords>
            {'. '}
          </TextIn>
        ) : null}
        {!correct && reread ? (
          <>
            <a href={reread.href}>{t('learner.feedback.reread', { section: reread.title })}</a>
            {' · '}
          </>
        ) : null}
        {questionHash ? (
          <a href={`/cau-hoi/${questionHash}/gop-y`}>{t('learner.feedback.complain')}</a>
        ) : null}
      </p>
    </ResultBlock>
  )
}

function Chosen({ feedback, reader }: { feedback: Feedback; reader: Reader }) {
  const t = useT()
  const { You } = addressed(t, reader)
  const [before = '', after = ''] = t('learner.feedback.chose', { You, choice: '\u0000' }).split('\u0000')
  if (feedback.chosen.length === 0) return <p>{t('test.result.unanswered', { You })}</p>
  return feedback.chosen.map(({ id, html, explanationHtml }) => (
    <div key={id} className="flow-tight">
      <p>
        {before}
        <LessonWords html={html} />
        {after}
      </p>
      <LessonHtml html={explanationHtml} />
    </div>
  ))
}

function RightAnswer({ right }: { right: NonNullable<Feedback['right']> }) {
  const t = useT()
  const [only, ...others] = right
  if (!only) return null
  if (others.length === 0) {
    return (
      <p>
        <strong>{t('learner.feedback.right')}</strong> <LessonWords html={only.html} />
      </p>
    )
  }
  return (
    <div>
      <p>
        <strong>{t('learner.feedback.right')}</strong>
      </p>
      <ul>
        {right.map(({ id, html }) => (
          <li key={id}>
            <LessonWords html={html} />
          </li>
        ))}
      </ul>
    </div>
  )
}
