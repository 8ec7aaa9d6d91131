import { createContext, useContext } from 'react'

/** What the server knows of the response being rendered, outside the routes' data. */
export type PageFacts = {
  nonce: string
  /** Shown with an error, and found in the log. */
  incident: string
}

const PageFactsContext = createContext<PageFacts>({ nonce: '', incident: '' })

export const PageFactsProvider = PageFactsContext.Provider

export function usePageFacts(): PageFacts {
  return useContext(PageFactsContext)
}
