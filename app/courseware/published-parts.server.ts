import type {
  InstrumentStanding,
  InstrumentStatus,
  NamedInstrument,
  PoolRefs,
  QuestionPlace,
  QuestionRef,
  QuestionView,
} from './published'

type QuestionRow = Omit<QuestionView, 'id' | 'place' | 'nature' | 'choices' | 'pick' | 'language'> & {
  language: string | null
  questionId: string
  place: string
  nature: string
  choices: string
  pick: string
}

export function questionFromRow(row: QuestionRow): QuestionView {
  const { hash, lessonSlug, sectionId, objective, stemHtml, stemText, fixedOrder } = row
  return {
    id: row.questionId,
    hash,
    place: row.place as QuestionPlace,
    lessonSlug,
    sectionId,
    objective,
    nature: row.nature === 'knowledge' ? 'knowledge' : 'case',
    stemHtml,
    stemText,
    choices: JSON.parse(row.choices) as QuestionView['choices'],
    pick: row.pick === 'several' ? 'several' : 'one',
    fixedOrder,
    language: row.language === 'en' ? 'en' : 'vi',
  }
}

export function poolFromRow(row: { lessonSlug: string | null; questionRefs: string }): PoolRefs {
  const refs = JSON.parse(row.questionRefs) as QuestionRef[]
  return { lessonSlug: row.lessonSlug, questions: refs.map(({ id, hash }) => ({ id, hash })) }
}

type InstrumentRow = Omit<InstrumentStatus, 'status' | 'amendedBy' | 'replacedBy'> & {
  status: string
  amendedBy: string
  replacedBy: string | null
}

/** `named` gives the names of amending and replacing instruments; an unknown one is shown by its key. */
export function instrumentFromRow(
  row: InstrumentRow,
  named: ReadonlyMap<string, Omit<NamedInstrument, 'key'>>,
): InstrumentStatus {
  const nameOf = (key: string) => ({ key, ...(named.get(key) ?? { shortTitle: key, englishName: null }) })
  const { key, number, title, shortTitle, issuer, issuedOn, effectiveOn, expiresOn, checkedOn } = row
  return {
    key,
    number,
    title,
    shortTitle,
    issuer,
    issuedOn,
    effectiveOn,
    expiresOn,
    status: row.status as InstrumentStanding,
    amendedBy: (JSON.parse(row.amendedBy) as string[]).map(nameOf),
    replacedBy: row.replacedBy === null ? null : nameOf(row.replacedBy),
    checkedOn,
  }
}
