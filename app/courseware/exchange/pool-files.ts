/** A question with its key, for a file that a trainer takes away. Texts are HTML. */
export type KeyedQuestion = {
  id: string
  stemHtml: string
  choices: { html: string; right: boolean; explanation: string }[]
  fixedOrder: boolean
  /** «Điều 25 Nghị định 59/2019/NĐ-CP», or '' */
  basis: string
}

/** GIFT: a name, the text, and behind each choice what is told of it. */
export function giftFile(questions: readonly KeyedQuestion[]): string {
  return questions.map(giftQuestion).join('\n')
}

function giftQuestion({ id, stemHtml, choices, basis }: KeyedQuestion): string {
  const rights = choices.filter(({ right }) => right).length
  const lines = choices.map(({ html, right, explanation }) => {
    const mark = rights === 1 ? (right ? '=' : '~') : right ? `~%${share(rights)}%` : '~%-100%'
    const why = explanation.trim() === '' ? '' : `#${inGift(explanation)}`
    return `  ${mark}${inGift(html)}${why}`
  })
  const general = basis === '' ? '' : `\n  ####${inGift(`<p>Căn cứ: ${asHtml(basis)}</p>`)}`
  return `::${escapedGift(id)}::[html]${escapedGift(oneRow(stemHtml))} {\n${lines.join('\n')}${general}\n}\n`
}

/** GIFT takes a format once, before the question: what follows is read in it. */
const inGift = (html: string) => escapedGift(oneRow(html))
const oneRow = (html: string) => html.replace(/\s*\n\s*/g, ' ').trim()
const escapedGift = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&')
const share = (rights: number) => String(Math.round(1e7 / rights) / 1e5)

/** Moodle XML: the same, with the order kept where it matters. */
export function moodleXmlFile(questions: readonly KeyedQuestion[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.map(xmlQuestion).join('')}</quiz>\n`
}

function xmlQuestion({ id, stemHtml, choices, fixedOrder, basis }: KeyedQuestion): string {
  const rights = choices.filter(({ right }) => right).length
  const fraction = (right: boolean) => (right ? share(rights) : rights === 1 ? '0' : '-100')
  const answers = choices.map(
    ({ html, right, explanation }) =>
      `  <answer fraction="${fraction(right)}" format="html">${xmlText(html)}<feedback format="html">${xmlText(explanation)}</feedback></answer>\n`,
  )
  return `<question type="multichoice">
  <name>${xmlText(id)}</name>
  <questiontext format="html">${xmlText(stemHtml)}</questiontext>
  <generalfeedback format="html">${xmlText(basis === '' ? '' : `<p>Căn cứ: ${asHtml(basis)}</p>`)}</generalfeedback>
  <defaultgrade>1</defaultgrade>
  <idnumber>${asHtml(id)}</idnumber>
  <single>${rights === 1}</single>
  <shuffleanswers>${!fixedOrder}</shuffleanswers>
  <answernumbering>ABCD</answernumbering>
${answers.join('')}</question>
`
}

const xmlText = (html: string) => `<text><![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]></text>`
const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
