import { useT } from '~/i18n/use-t'
import type { RefresherQuestion } from '~/learning/refreshers.server'
import type { FormView } from '~/ui/form'
import { LessonHtml } from '~/ui/lesson-html'
import type { Reader } from './addressed'
import { AnswerFeedback } from './feedback'
import { QuestionFields } from './question-fields'

/** A question of a refresher: to answer, or what is said of the answer; one answered wrong is asked again. */
export function RefresherQuestionBlock({
  question,
  choices,
  feedback,
  reader,
  number,
  total,
  field,
  form,
  isOpen,
}: RefresherQuestion & {
  reader: Reader
  number: number
  total: number
  field: string
  form: FormView
  isOpen: boolean
}) {
  const t = useT()
  const asks = isOpen && !feedback?.correct
  return (
    <div className="flow">
      <p className="meta">{t('law.refresher.of', { number, total })}</p>
      {asks ? null : <LessonHtml html={question.stemHtml} className="flow" />}
      {feedback ? (
        <AnswerFeedback
          feedback={feedback}
          reader={reader}
          reread={null}
          questionHash={question.hash}
          headingAs="p"
        />
      ) : null}
      {asks ? (
        <QuestionFields
          question={{ ...question, choices }}
          name={field}
          legendAs="h3"
          chosen={form.values(field)}
          error={form.error(field)}
        />
      ) : null}
    </div>
  )
}
