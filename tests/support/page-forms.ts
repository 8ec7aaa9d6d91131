/** A form as a browser without a script would send it. */
export interface PageForm {
  id: string | null
  /** as written; an empty one is the page itself */
  action: string
  method: string
  /** where the script saves in the background, if it does */
  autosave: string | null
  /** hidden and prefilled fields, ticked ones included */
  fields: [name: string, value: string][]
  /** radio buttons and checkboxes by name */
  choices: Map<string, string[]>
  buttons: { name: string | null; value: string; text: string }[]
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" }

type Attributes = Record<string, string>

/** The forms of a page in the order of the text; controls that name a form by its id belong to that one. */
export function formsOf(html: string): PageForm[] {
  const forms: PageForm[] = []
  let inside: PageForm | null = null
  for (const match of html.matchAll(TAG)) {
    const [whole, closing, name = '', text = ''] = match
    const tag = name.toLowerCase()
    if (tag === 'form') {
      inside = closing ? null : formFrom(attributesOf(text))
      if (inside) forms.push(inside)
      continue
    }
    if (closing || !['input', 'button', 'textarea', 'select'].includes(tag)) continue
    const attributes = attributesOf(text)
    const owner: PageForm | null = attributes.form
      ? (forms.find(({ id }) => id === attributes.form) ?? null)
      : inside
    if (owner) addControl(owner, tag, attributes, html.slice(match.index + whole.length))
  }
  return forms
}

function formFrom(attributes: Attributes): PageForm {
  const { id = null, action = '', method = 'get' } = attributes
  return {
    id,
    action,
    method: method.toLowerCase(),
    autosave: attributes['data-autosave'] ?? null,
    fields: [],
    choices: new Map(),
    buttons: [],
  }
}

function addControl(form: PageForm, tag: string, attributes: Attributes, rest: string): void {
  const { name, value = '', type = 'text' } = attributes
  if (tag === 'button') {
    const text = rest.slice(0, rest.indexOf('</button')).replace(/<[^>]*>/g, '')
    form.buttons.push({ name: name ?? null, value, text: decode(text).trim() })
    return
  }
  if (name === undefined || 'disabled' in attributes) return
  if (tag === 'textarea') form.fields.push([name, decode(rest.slice(0, rest.indexOf('</textarea')))])
  else if (tag === 'select') form.fields.push([name, selected(rest.slice(0, rest.indexOf('</select')))])
  else if (type === 'radio' || type === 'checkbox') {
    form.choices.set(name, [...(form.choices.get(name) ?? []), value])
    if ('checked' in attributes) form.fields.push([name, value])
  } else if (type !== 'submit' && type !== 'button') form.fields.push([name, value])
}

function selected(options: string): string {
  const all = [...options.matchAll(/<option((?:[^>"']|"[^"]*"|'[^']*')*)>/g)].map(([, text = '']) =>
    attributesOf(text),
  )
  return (all.find((option) => 'selected' in option) ?? all[0])?.value ?? ''
}

function attributesOf(text: string): Attributes {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b, c]) => [
      name.toLowerCase(),
      decode(a ?? b ?? c ?? ''),
    ]),
  )
}

export function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
}
