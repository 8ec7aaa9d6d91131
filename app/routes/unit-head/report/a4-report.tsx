import {
  MOTTO,
  NATION,
  type ReportBlock,
  type ReportDocument,
  type ReportTable,
} from '~/documents/report-document'

/** The printed report on the screen: the same texts in the same order; the print style sheet makes it a sheet of A4. */
export function A4Report({ document }: { document: ReportDocument }) {
  const { appendix } = document
  return (
    <div className="a4-frame" lang="vi">
      <article className="a4 a4-report">
        <Letterhead document={document} />
        <Title document={document} />
        {document.body.map((block, place) => (
          <Block key={place} block={block} />
        ))}
        <End document={document} />
      </article>
      <article className="a4 a4-appendix">
        <div className="a4-title">
          <h3>{appendix.heading}</h3>
          <p>
            <b>{appendix.title}</b>
          </p>
          <p>
            <i>{appendix.note}</i>
          </p>
        </div>
        <Table caption={appendix.title} table={appendix.table} />
      </article>
    </div>
  )
}

const lines = (texts: readonly string[]) => texts.map((text, place) => <p key={place}>{text}</p>)

function Letterhead({ document: { authority, issuer, number, placeAndDay } }: { document: ReportDocument }) {
  return (
    <div className="a4-letterhead">
      <div>
        {lines(authority)}
        <div className="a4-bold">{lines(issuer)}</div>
        <div className="a4-rule" />
        <p className="a4-number">{number}</p>
      </div>
      <div>
        <p className="a4-nation">{NATION}</p>
        <p className="a4-motto">
          <span>{MOTTO}</span>
        </p>
        <p className="a4-day">{placeAndDay}</p>
      </div>
    </div>
  )
}

function Title({ document: { title, subject, to } }: { document: ReportDocument }) {
  const [first, ...list] = to
  return (
    <>
      <div className="a4-title">
        <h3>{title}</h3>
        <div className="a4-bold">{lines(subject)}</div>
        <div className="a4-rule" />
      </div>
      {first ? <p className="a4-to">{first}</p> : null}
      {list.length > 0 ? <div className="a4-to-list">{lines(list)}</div> : null}
    </>
  )
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return <p className="a4-text">{block.text}</p>
    case 'table':
      return <Table caption={block.caption} table={block.table} />
  }
}

function Table({ caption, table: { columns, rows, summed } }: { caption: string; table: ReportTable }) {
  const wide = columns.length > 6
  const numeric = (place: number) => (columns[place]?.numeric ? 'numeric' : undefined)
  const table = (
    <table className={wide ? 'a4-table a4-table-wide' : 'a4-table'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row} className={summed && row === rows.length - 1 ? 'a4-bold' : undefined}>
            {cells.map((text, place) => (
              <td key={place} className={numeric(place)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <div className="a4-scroll" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  )
}

function End({ document }: { document: ReportDocument }) {
  const { receivers, reference, signature, signerName } = document
  return (
    <div className="a4-end">
      <div className="a4-receivers">
        <p className="a4-receivers-title">Nơi nhận:</p>
        {lines(receivers)}
        <div className="a4-reference">{lines(reference)}</div>
      </div>
      <div className="a4-bold a4-signer">
        {lines(signature)}
        <div className="a4-seal" />
        <p>{signerName}</p>
      </div>
    </div>
  )
}
