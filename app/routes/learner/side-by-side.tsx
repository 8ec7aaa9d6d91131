import type { CutPassage, PassagePair } from '~/courseware/law-comparison.server'
import { useT } from '~/i18n/use-t'

/** The passages of a section that changed: as they were read, and as they stand. */
export function SideBySide({ pairs, you }: { pairs: readonly PassagePair[]; you: string }) {
  const t = useT()
  return (
    <ol className="side-by-side">
      {pairs.map(({ old, now }, index) => (
        <li key={index}>
          <div className="side-by-side-half">
            <p className="meta">{t('law.refresher.old', { you })}</p>
            {old ? <Passage cut={old} as="del" /> : <p className="meta">{t('law.refresher.added')}</p>}
          </div>
          <div className="side-by-side-half">
            <p className="meta">{t('law.refresher.new')}</p>
            {now ? <Passage cut={now} as="ins" /> : <p className="meta">{t('law.refresher.removed')}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Passage({ cut, as: Changed }: { cut: CutPassage; as: 'ins' | 'del' }) {
  return (
    <p lang="vi">
      {cut.map(({ text, changed }, index) => (changed ? <Changed key={index}>{text}</Changed> : text))}
    </p>
  )
}
