import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import type { QuestionsShown } from './import-questions-act.server'

/** What a file held: what can be taken, what cannot and why, what loses a part. Nothing is written yet. */
export function QuestionsFound({ found }: { found: QuestionsShown }) {
  const t = useT()
  const { count, leftOut, partly, format, lesson, markdown } = found
  return (
    <>
      <p className="item-summary" role="status">
        {t('exchange.questions.found', { count, format: t(`exchange.format.${format}`) })}
      </p>
      {leftOut.length > 0 ? (
        <section aria-labelledby="bo-lai">
          <h2 id="bo-lai">{t('exchange.questions.left', { count: leftOut.length })}</h2>
          <ul>
            {leftOut.map(({ line, why, beginning }) => (
              <li key={`${line} ${beginning}`}>
                {t('exchange.questions.leftLine', { line, text: beginning, why: t(`exchange.why.${why}`) })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {partly.length > 0 ? (
        <section aria-labelledby="mat">
          <h2 id="mat">{t('exchange.questions.partly', { count: partly.length })}</h2>
          <ul>
            {partly.map(({ line, lost }) => (
              <li key={line}>
                {t('exchange.questions.partlyLine', {
                  line,
                  what: [...new Set(lost)].map((part) => t(`exchange.lost.${part}`)).join(' '),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {count > 0 ? (
        <form method="post" className="item-form">
          <input type="hidden" name="act" value="keep" />
          <input type="hidden" name="lesson" value={lesson} />
          <input type="hidden" name="count" value={count} />
          <input type="hidden" name="questions" value={markdown} />
          <Details summary={t('exchange.questions.shown')}>
            <pre className="exchange-source" lang="vi">
              {markdown}
            </pre>
          </Details>
          <p>{t('exchange.questions.toDo')}</p>
          <Button>{t('exchange.questions.keep', { count })}</Button>
        </form>
      ) : null}
    </>
  )
}
