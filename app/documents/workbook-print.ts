/** How a list comes out of a printer: A4 across, every column on the page, the header again on each. */
export const SHEET_PROPERTIES = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
export const PAGE_SETUP = { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 } as const

/** `sheet` as its name stands in the workbook, escaped for XML. */
export const repeatedRows = (sheet: string, rows: number): string =>
  `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet.replaceAll("'", "''")}'!$1:$${rows}</definedName></definedNames>`
