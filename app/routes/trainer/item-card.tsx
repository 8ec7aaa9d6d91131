import { type ReactNode } from 'react'
import { formatList, formatPercent } from '~/i18n/format'
import type { Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { LEAST_ATTEMPTS } from '~/learning/item-analysis'
import { LessonWords } from '~/ui/lesson-html'
import { Panel } from '~/ui/panel'
import { RichText } from '~/ui/rich-text'
import type { ItemView } from './item-view'

/** A question, what its figures say in words, then the figures. */
export function ItemCard({ item, main, children }: { item: ItemView; main?: boolean; children?: ReactNode }) {
  const t = useT()
  const id = `cau-${item.id}`
  return (
    <Panel labelledBy={id} tone={main ? 'main' : 'plain'}>
      <p className="meta">{t('items.question', { id: item.id })}</p>
      <h2 id={id} className="item-stem" lang="vi">
        {item.stemText}
      </h2>
      <p className="item-verdict">
        <RichText>{verdictSentence(t, item)}</RichText>
      </p>
      {item.verdict === 'tooFew' ? null : <ItemFigures item={item} />}
      {children}
    </Panel>
  )
}

function ItemFigures({ item }: { item: ItemView }) {
  const t = useT()
  return (
    <>
      <h3 className="item-chosen">{t('items.chosen')}</h3>
      <ul className="item-choices">
        {item.choices.map((choice) => (
          <ChoiceBar key={choice.id} choice={choice} attempts={item.attempts} />
        ))}
      </ul>
      {item.unanswered > 0 ? (
        <p className="meta">{t('items.unanswered', { count: item.unanswered })}</p>
      ) : null}
      <p className="meta">{figuresLine(t, item)}</p>
      {item.earlier > 0 ? <p className="meta">{t('items.earlier', { count: item.earlier })}</p> : null}
    </>
  )
}

function ChoiceBar({ choice, attempts }: { choice: ItemView['choices'][number]; attempts: number }) {
  const t = useT()
  const share = attempts > 0 ? choice.chosen / attempts : 0
  const words = t('items.share', { share: formatPercent(share, t.locale), count: choice.chosen })
  return (
    <li className={choice.right ? 'item-choice item-choice-right' : 'item-choice'}>
      <p>
        <b>{letterOf(choice.id)}.</b> <LessonWords html={choice.html} />
        {choice.right ? <span className="item-key">{t('items.key')}</span> : null}
      </p>
      <div className="item-bar">
        <svg className="progress-bar" width="100%" height="12" aria-hidden="true" focusable="false">
          <rect className="progress-track" width="100%" height="12" rx="2" />
          {share > 0 ? (
            <rect className="progress-done" width={`${Math.round(share * 1000) / 10}%`} height="12" rx="2" />
          ) : null}
        </svg>
        <span className="number">{words}</span>
      </div>
    </li>
  )
}

export const letterOf = (choice: string) => choice.toUpperCase()

/** Two places are what a trainer can use of a correlation. */
export function discriminationText(t: Translator, value: number | null): string {
  if (value === null) return t('items.notYet')
  const text = (Math.round(value * 100) / 100).toFixed(2).replace('-', '−')
  return t.locale === 'vi' ? text.replace('.', ',') : text
}

function figuresLine(t: Translator, { facility, discrimination, attempts }: ItemView): string {
  const share = formatPercent(facility, t.locale)
  if (discrimination === null) return t('items.figures.none', { share, count: attempts })
  return t('items.figures', { share, value: discriminationText(t, discrimination), count: attempts })
}

export function verdictSentence(t: Translator, item: ItemView): string {
  const share = formatPercent(item.facility, t.locale)
  switch (item.verdict) {
    case 'wrongKey':
      return item.preferred
        ? t('items.says.preferred', {
            choice: letterOf(item.preferred.choice),
            key: letterOf(item.preferred.key),
          })
        : t('items.says.against')
    case 'tooHard':
      return t('items.says.tooHard', { share })
    case 'tooEasy':
      return t('items.says.tooEasy', { share })
    case 'notTelling':
      return t('items.says.notTelling')
    case 'unusedChoice':
      return t('items.says.unusedChoice', { choices: formatList(item.unused.map(letterOf), t.locale) })
    case 'tooFew':
      return t('items.says.tooFew', { count: item.attempts, least: LEAST_ATTEMPTS })
    default:
      return t('items.says.sound')
  }
}
