import type { LessonBlock, LessonView, QuestionView } from '~/courseware/published'
import { useT } from '~/i18n/use-t'
import type { Feedback } from '~/learning/practice'
import { Button } from '~/ui/button'
import type { FormView } from '~/ui/form'
import { LessonHtml, splitStem, TextIn } from '~/ui/lesson-html'
import type { Reader } from './addressed'
import { AnswerFeedback } from './feedback'
import { ContentsOnPhone } from './lesson-contents'
import { QuestionFields } from './question-fields'

export type Scenario = { question: QuestionView; choices: QuestionView['choices']; feedback: Feedback | null }

type Body = {
  lesson: Pick<LessonView, 'blocks' | 'sections' | 'objectives' | 'language'>
  scenarios: Scenario[]
  reader: Reader
  url: string
  /** 'ban=vi' while the Vietnamese text is asked for, else '' */
  mode: string
  form: FormView
  /** the number of the scenario to answer once more, and of the one just answered */
  again: string | null
  answered: string | null
}

/** The text, section by section, with its scenarios answered in place. */
export function LessonBody(body: Body) {
  return (
    <article className="flow" data-visit-url={`${body.url}/vi-tri`}>
      {bySection(body.lesson.blocks).map(({ id, blocks }, place) => (
        <div key={id} className="lesson-section flow" data-section={id}>
          {blocks.map((block, index) =>
            block.kind === 'html' ? (
              <LessonHtml key={index} html={block.html} className="flow" />
            ) : (
              <ScenarioBlock key={index} {...body} hash={block.questionHash} />
            ),
          )}
          {place === 0 ? <ContentsOnPhone lesson={body.lesson} /> : null}
        </div>
      ))}
    </article>
  )
}

function bySection(blocks: readonly LessonBlock[]): { id: string; blocks: LessonBlock[] }[] {
  const sections: { id: string; blocks: LessonBlock[] }[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (last?.id === block.sectionId) last.blocks.push(block)
    else sections.push({ id: block.sectionId, blocks: [block] })
  }
  return sections
}

function ScenarioBlock({
  hash,
  scenarios,
  reader,
  url,
  mode,
  form,
  again,
  answered,
}: Body & { hash: string }) {
  const t = useT()
  const index = scenarios.findIndex(({ question }) => question.hash === hash)
  const scenario = scenarios[index]
  if (!scenario) return null
  const number = index + 1
  const id = `tinh-huong-${number}`
  const { question, choices, feedback } = scenario
  const field = `answer-${number}`
  const asks = feedback === null || again === String(number) || form.error(field) !== undefined
  return (
    <section role="group" className="callout callout--scenario" id={id} aria-labelledby={`${id}-nhan`}>
      <p className="callout__label" id={`${id}-nhan`}>
        {t('learner.scenario')}
      </p>
      {asks ? (
        <form method="post" action={`${url}${mode && `?${mode}`}#${id}`} className="flow">
          <input type="hidden" name="act" value="scenario" />
          <input type="hidden" name="number" value={number} />
          <QuestionFields
            question={{ ...question, choices }}
            name={field}
            legendAs="h3"
            chosen={form.values(field)}
            error={form.error(field)}
          />
          <Button kind="secondary">{t('learner.scenario.explain')}</Button>
        </form>
      ) : (
        <>
          <Stem {...question} />
          <AnswerFeedback
            feedback={feedback}
            reader={reader}
            reread={null}
            questionHash={hash}
            id={`${id}-ket-qua`}
            headingAs="p"
            focus={answered === String(number)}
          />
          <p className="no-print">
            <a href={`${url}?tra-loi-lai=${number}${mode && `&${mode}`}#${id}`}>
              {t('learner.scenario.again')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function Stem({ stemHtml, language }: Pick<QuestionView, 'stemHtml' | 'language'>) {
  const { story, question } = splitStem(stemHtml)
  return (
    <TextIn language={language}>
      {story ? <LessonHtml html={story} className="flow" /> : null}
      <LessonHtml html={question} />
    </TextIn>
  )
}
