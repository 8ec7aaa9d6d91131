/** Title, note and header: they stand above the rows, in view and on every printed page. */
export const ROWS_ABOVE = 3

/** How a list comes out of a printer: A4 across, every column on the page. */
export const SHEET_PROPERTIES = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
export const PAGE_SETUP = { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 } as const

/** The rows that are printed again, as a formula names them. */
export const repeatedRows = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!$1:$${ROWS_ABOVE}`

/** `rows` escaped for XML. */
export const printTitles = (rows: string): string =>
  `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${rows}</definedName></definedNames>`
