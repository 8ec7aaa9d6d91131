/** The script of the studio's pages, beside the one of all pages. Every page works without it; each part only adds. */
import { autosaveDraft } from './autosave-draft'
import { editorLines } from './editor-lines'
import { insertBar } from './insert-bar'
import { livePreview } from './live-preview'

for (const enhance of [livePreview, editorLines, autosaveDraft, insertBar]) {
  try {
    enhance()
  } catch {
    // A browser that lacks something keeps the page as it is.
  }
}
