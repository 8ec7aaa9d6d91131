import { useT } from '~/i18n/use-t'
import { Panel } from '~/ui/panel'
import type { ShownProblem } from './problem-list'

const AROUND = 2

/** One line of the text with its neighbours: a box of text cannot be scrolled to a line without a script. */
export function LineExcerpt({
  text,
  line,
  problems,
  language,
}: {
  text: string
  line: number
  problems: readonly ShownProblem[]
  language: 'vi' | 'en'
}) {
  const t = useT()
  const lines = text.split('\n')
  const first = Math.max(1, line - AROUND)
  const shown = lines.slice(first - 1, line + AROUND)
  if (line > lines.length) return <p id="dong-can-xem">{t('studio.line.missing', { line })}</p>
  return (
    <div id="dong-can-xem" className="line-excerpt-frame">
      <Panel tone="main" labelledBy="dong-can-xem-title">
        <h2 id="dong-can-xem-title">{t('studio.line.title', { line })}</h2>
        {problems.map(({ message }) => (
          <p key={message} className="line-problem">
            {message}
          </p>
        ))}
        <p className="meta">{t('studio.line.about')}</p>
        <ol className="line-excerpt" start={first} lang={language}>
          {shown.map((words, index) => (
            <li key={first + index} value={first + index}>
              {first + index === line ? <mark>{words || ' '}</mark> : words || ' '}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
