import { record } from '~/audit/record.server'
import type { Tx } from '~/platform/database.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { writeAmendment } from './amendments.server'
import type { LawSource } from './source/law'

/**
 * Writes instruments as they stand: the register is live, so a row is replaced. An instrument without a file stays,
 * because old editions cite it. Gives how many changed.
 */
export async function publishLaws(
  tx: Tx,
  laws: readonly LawSource[],
  { by, at }: { by: string | null; at: Date },
): Promise<number> {
  const stored = await tx.lawInstrument.findMany({ select: { key: true, markdown: true } })
  const texts = new Map(stored.map((row) => [row.key, row.markdown]))
  const changed = laws.filter((law) => texts.get(law.key) !== law.text)
  for (const law of changed) await writeInstrument(tx, law, at)
  await markAsWritten(tx, laws, { known: (key) => texts.has(key), by, at })
  if (changed.length > 0) {
    const digest = sha256(canonicalJson(changed.map((law) => [law.key, sha256(law.text)])))
    const data = { instruments: changed.length, digest }
    await record(
      tx,
      { kind: 'lawRegisterImported', subjectType: 'lawRegister', subjectId: 'content/laws', data },
      { actorId: by, at },
    )
  }
  return changed.length
}

/**
 * Marks the articles that the instruments' own files say were amended. An instrument new to the register brings its past
 * with it; one that was there is news to every text compared with the law before the day the file was checked.
 */
async function markAsWritten(
  tx: Tx,
  laws: readonly LawSource[],
  { known, by, at }: { known: (key: string) => boolean; by: string | null; at: Date },
): Promise<void> {
  const stored = await tx.lawAmendment.findMany({
    select: { instrumentKey: true, article: true, from: true, byInstrument: true },
  })
  const marked = new Set(
    stored.map(({ instrumentKey, article, from, byInstrument }) =>
      [instrumentKey, article, from, byInstrument].join(' '),
    ),
  )
  for (const { key, checkedOn, articles } of laws) {
    for (const { article, amendments } of articles) {
      for (const { from, by: byInstrument } of amendments) {
        const mark = [key, article, from, byInstrument].join(' ')
        if (marked.has(mark)) continue
        marked.add(mark)
        const knownOn = known(key) && checkedOn > from ? checkedOn : from
        const about = { instrument: key, article, from, byInstrument, note: '' }
        await writeAmendment(tx, { ...about, knownOn, by, at, source: 'file' })
      }
    }
  }
}

async function writeInstrument(tx: Tx, law: LawSource, at: Date): Promise<void> {
  const { key, number, title, shortTitle, englishName, issuer } = law
  const { issuedOn, effectiveOn, expiresOn, status } = law
  const row = {
    fileName: `${key}.md`,
    markdown: law.text,
    number,
    title,
    shortTitle,
    englishName,
    issuer,
    issuedOn,
    effectiveOn,
    expiresOn,
    status,
    amendedBy: JSON.stringify(law.amendedBy.map((item) => item.text)),
    replacedBy: law.replacedBy?.text ?? null,
    confidence: law.confidence,
    checkedOn: law.checkedOn,
    updatedAt: at,
  }
  await tx.lawInstrument.upsert({ where: { key }, create: { key, ...row }, update: row })
  await tx.lawArticle.deleteMany({ where: { instrumentKey: key } })
  await tx.lawArticle.createMany({
    data: law.articles.map(({ article, title: heading, paraphrase, confidence }) => ({
      instrumentKey: key,
      article,
      title: heading,
      paraphrase,
      confidence,
    })),
  })
}
