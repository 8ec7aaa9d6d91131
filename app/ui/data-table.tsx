import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { classNames } from './class-names'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, in figures of equal width. */
  numeric?: boolean
  /** Names the row. */
  rowHeader?: boolean
  /** Left out on a phone, where a matrix shows one of several alike. */
  notOnPhone?: boolean
  /** The header becomes a link that sorts; `direction` is the present one. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined }
}

/** A table whose rows become cards on a phone; `wide` keeps the grid and scrolls instead (matrices). Roles keep its meaning when stacked. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  wide = false,
  note,
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  wide?: boolean
  /** The source and moment of the figures. */
  note?: ReactNode
}) {
  const table = (
    <table className={classNames('data-table', !wide && 'data-table-stacked')} role="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <div className="data-table-frame">
      {wide ? (
        <div className="data-table-scroll" role="region" aria-label={caption} tabIndex={0}>
          {table}
        </div>
      ) : (
        table
      )}
      {note ? <p className="data-table-note">{note}</p> : null}
    </div>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const t = useT()
  const { sort, header } = column
  return (
    <th scope="col" role="columnheader" className={columnClass(column)} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.href} className="sort-link" title={t('common.sort.by', { column: header })}>
          {header}
        </a>
      ) : (
        header
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = columnClass(column)
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" className={className} data-label={column.header}>
      {column.cell(row)}
    </td>
  )
}

const columnClass = <Row,>({ numeric, notOnPhone }: Column<Row>) =>
  classNames(numeric && 'numeric', notOnPhone && 'not-on-phone') || undefined
