import type { ComposedQuestion } from '~/courseware/compose-questions.server'
import type { Preview } from '~/courseware/preview-of.server'
import type { InstrumentStatus, LessonBlock } from '~/courseware/published'
import { useT } from '~/i18n/use-t'
import { citationItems } from '~/routes/learner/lesson-citations'
import { CitationList } from '~/ui/citation-list'
import { LessonHtml, TextIn, TextWords } from '~/ui/lesson-html'
import { QuestionPreview } from './question-preview'

/** What is shown of a text, with the present state of the laws it cites. */
export type ShownPreview = Omit<Preview, 'questions' | 'sections' | 'problems' | 'elsewhere'> & {
  questions: ShownQuestion[]
  laws: InstrumentStatus[]
}

export type ShownQuestion = Pick<
  ComposedQuestion['view'],
  'id' | 'place' | 'stemHtml' | 'choices' | 'pick' | 'language'
> & {
  right: string[]
  explanations: Record<string, string>
  basis: string[]
}

/** What learners will see, by the components of their own pages; an author also sees the answers. */
export function LessonPreview({ shown, kind }: { shown: ShownPreview; kind: 'course' | 'lesson' | 'pool' }) {
  const t = useT()
  const { questions, blocks } = shown
  const practice = questions.filter(({ place }) => place !== 'scenario')
  return (
    <>
      <CheckLine shown={shown} />
      {blocks.length + questions.length === 0 ? <p>{t('studio.preview.nothing')}</p> : null}
      {kind === 'pool' ? null : <LessonBody shown={shown} />}
      {practice.length > 0 ? <QuestionList questions={practice} inPool={kind === 'pool'} /> : null}
    </>
  )
}

/** How the text stands, above it; what is to be corrected is listed beside it. */
function CheckLine({ shown }: { shown: ShownPreview }) {
  const t = useT()
  const { errors, warnings } = shown
  return (
    <p className="meta studio-check-line">
      {errors > 0 ? <b>{t('studio.problems.errors', { count: errors })}</b> : t('studio.check.none')}
      {warnings > 0 ? ` · ${t('studio.problems.warnings', { count: warnings })}` : null}
    </p>
  )
}

function LessonBody({ shown }: { shown: ShownPreview }) {
  const t = useT()
  const { title, language, minutes, objectives, blocks, citations, questions, laws } = shown
  if (blocks.length === 0) return null
  return (
    <TextIn language={language}>
      <article className="reading flow">
        {minutes > 0 ? <p className="meta">{t('learner.lesson.readingTime', { count: minutes })}</p> : null}
        <h2 className="studio-lesson-title">
          {title ? <TextWords>{title}</TextWords> : t('studio.preview.untitled')}
        </h2>
        {objectives.length > 0 ? (
          <>
            <p className="meta">{t('learner.lesson.objectives')}</p>
            <ul>
              {objectives.map((objective) => (
                <li key={objective}>
                  <TextWords>{objective}</TextWords>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {blocks.map((block, index) => (
          <Block key={index} block={block} questions={questions} />
        ))}
        {citations.length > 0 ? <CitationList items={citationItems(t, citations, laws, language)} /> : null}
      </article>
    </TextIn>
  )
}

function Block({ block, questions }: { block: LessonBlock; questions: readonly ShownQuestion[] }) {
  const t = useT()
  if (block.kind === 'html') return <LessonHtml html={block.html} className="flow" />
  const question = questions.find(({ id }) => id === block.questionId)
  if (!question) return null
  return (
    <section className="callout callout--scenario" role="group" aria-label={t('studio.preview.scenario')}>
      <p className="callout__label">{t('studio.preview.scenario')}</p>
      <QuestionPreview question={question} />
    </section>
  )
}

function QuestionList({ questions, inPool }: { questions: readonly ShownQuestion[]; inPool: boolean }) {
  const t = useT()
  const count = questions.length
  return (
    <section aria-labelledby="cau-hoi-xem-truoc" className="flow question-previews">
      <h2 id="cau-hoi-xem-truoc">
        {inPool ? t('studio.preview.pool', { count }) : t('studio.preview.practice', { count })}
      </h2>
      <p className="meta">{t('studio.preview.answers')}</p>
      {questions.map((question, index) => (
        <div key={question.id} className="question-preview flow">
          <p className="meta">{t('studio.preview.questionOf', { number: index + 1, id: question.id })}</p>
          <QuestionPreview question={question} />
        </div>
      ))}
    </section>
  )
}
