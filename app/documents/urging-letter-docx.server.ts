import { Document, Packer } from 'docx'
import { block, end, FACE, letterhead, mm, section } from './report-docx-frame.server'
import { line } from './report-docx-parts.server'
import { type OfficialLetter } from './urging-letter'

/** The letter as .docx in the decree's form, for the office to number, date and sign. */
export function letterDocx(letter: OfficialLetter): Promise<Buffer> {
  const [first = '', ...list] = letter.to
  return Packer.toBuffer(
    new Document({
      title: letter.about.join(' '),
      creator: letter.issuer.join(' '),
      styles: FACE,
      sections: [
        {
          ...section('portrait'),
          children: [
            letterhead(letter, letter.about),
            line(first, { before: 320, after: list.length > 0 ? 0 : 200 }),
            ...list.map((text, place) =>
              line(text, { align: 'start', indent: mm(45), after: place === list.length - 1 ? 200 : 0 }),
            ),
            ...letter.body.map(block),
            end(letter),
          ],
        },
      ],
    }),
  )
}
