import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { FORMALITY, type FormalitySign } from '~/reporting/formality'
import { type LearnedPageData } from './learned'

/** What the figures ask to be looked at again: how many of how many, a harmless reason beside it, and nobody's name. */
export function LookAgain({ unit, formality, choice }: LearnedPageData) {
  const t = useT()
  if (!choice) return null
  return (
    <section className="flow" aria-labelledby="xem-lai">
      <h2 id="xem-lai">{t('learned.again.title')}</h2>
      {formality.kind === 'signs' ? (
        <Signs unitId={unit.id} signs={formality.signs} />
      ) : (
        <p>
          {formality.kind === 'tooFew'
            ? t('learned.again.tooFew', { count: FORMALITY.fewest })
            : t('learned.again.tooMany', { count: FORMALITY.most })}
        </p>
      )}
    </section>
  )
}

function Signs({ unitId, signs }: { unitId: string; signs: readonly FormalitySign[] }) {
  const t = useT()
  if (signs.length === 0) return <p>{t('learned.again.none')}</p>
  return (
    <>
      <p>{t('learned.again.lead')}</p>
      <ul className="flow">
        {signs.map((sign) => (
          <li key={sign.kind}>
            <b>{signWords(t, sign)}</b> {t(`learned.reason.${sign.kind}`)}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/don-vi/${unitId}/tu-kiem-tra`}>{t('learned.again.check')}</a>
      </p>
    </>
  )
}

const signWords = (t: Translator, sign: FormalitySign) =>
  'people' in sign
    ? t(`learned.sign.${sign.kind}`, { people: sign.people, of: sign.of })
    : t(`learned.sign.${sign.kind}`)
