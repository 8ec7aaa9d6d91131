import { useT } from '~/i18n/use-t'
import { type UnitQuery, unitSearch } from './unit-query'

const SCOPES = ['whole', 'own', 'overdue'] as const

/** Whose figures: links, so that each can be shared. */
export function ScopeSwitch({ unit, query }: { unit: { id: string; isMine: boolean }; query: UnitQuery }) {
  const t = useT()
  const own = unit.isMine ? t('unit.scope.own') : t('unit.scope.ownOther')
  const words = { whole: t('unit.scope.whole'), own, overdue: t('unit.scope.overdue') }
  return (
    <nav className="switch" aria-label={t('unit.scope.label')}>
      <ul>
        {SCOPES.map((scope) => (
          <li key={scope}>
            <a href={hrefOf(unit.id, query, scope)} aria-current={scope === query.scope ? 'true' : undefined}>
              {words[scope]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Another scope begins with its own usual list. */
function hrefOf(unitId: string, { campaign }: UnitQuery, scope: UnitQuery['scope']): string {
  const status = scope === 'overdue' ? 'overdue' : 'unfinished'
  return `/don-vi/${unitId}${unitSearch({ scope, status, typed: '', part: null, campaign, sort: 'urgency', page: 1 })}`
}
