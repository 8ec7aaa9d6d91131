/** A place in a law: instrument key, 'Điều 24', and where given khoản and điểm. */
export type LawReference = {
  instrument: string
  /** '' cites the instrument as a whole */
  article: string
  clause: string | null
  point: string | null
}

const REFERENCE =
  /^([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)(?:\s+điều\s+(\d{1,4}[a-zđ]?)(?:\s+khoản\s+(\d{1,3}[a-zđ]?))?(?:\s+điểm\s+([a-zđ]\d?))?)?$/iu

/**
 * Reads 'L-36-2018 Điều 2 khoản 1 điểm k' and 'QD-144-TW'; null when it is not a reference. A điểm stands only under
 * a khoản.
 */
export function lawReference(text: string): LawReference | null {
  const found = REFERENCE.exec(text.slice(0, 120).normalize('NFC').replace(/\s+/g, ' ').trim())
  if (!found) return null
  const [, key = '', article, clause, point] = found
  return {
    instrument: key.toUpperCase(),
    article: article === undefined ? '' : `Điều ${article.toLowerCase()}`,
    clause: clause?.toLowerCase() ?? null,
    point: point?.toLowerCase() ?? null,
  }
}

/** '2018 Anti-Corruption Law, Article 2, Clause 1, Point k': the instrument first, then downward, as English reads. */
export function englishLabel({ article, clause, point }: LawReference, name: string): string {
  const parts = [
    article.replace(/^Điều/u, 'Article'),
    clause && `Clause ${clause}`,
    point && `Point ${point}`,
  ]
  return [name, ...parts].filter(Boolean).join(', ')
}

/** 'điểm k khoản 1 Điều 2 Luật Phòng, chống tham nhũng', in the order Vietnamese law uses. */
export function referenceLabel(reference: LawReference, shortTitle: string): string {
  const parts = [
    reference.point && `điểm ${reference.point}`,
    reference.clause && `khoản ${reference.clause}`,
    reference.article,
    shortTitle,
  ]
  return parts.filter(Boolean).join(' ')
}
