import { compare, MANIFEST, readManifest } from './compare.js'
import { sha256 } from './sha256.js'

const PIECE = 4 * 1024 * 1024
const VERDICTS = {
  same: 'Còn nguyên',
  changed: 'Nội dung đã bị sửa',
  missing: 'Thiếu tệp',
  added: 'Không có trong bản kê',
}
const UNREADABLE = 'Có tệp không đọc được: hãy đóng chương trình đang mở tệp rồi chọn lại.'
/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

const inputs = ['thu-muc', 'cac-tep'].map((id) => /** @type {HTMLInputElement} */ (byId(id)))
for (const input of inputs) {
  // The same choice once more is no change to a browser, though the files may have changed.
  input.addEventListener('click', () => inputs.forEach((one) => (one.value = '')))
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) check(files).catch(() => say([UNREADABLE], true))
  })
}

/** @param {File[]} files */
async function check(files) {
  say(['Đang đọc các tệp…'])
  clear()
  const manifest = files.find(({ name }) => name === MANIFEST)
  const read = manifest ? readManifest(await manifest.text()) : null
  if (!manifest) return say([`Chưa thấy tệp ${MANIFEST}. Hãy chọn mọi tệp của hồ sơ, kể cả tệp này.`], true)
  if (!read) return say([`Tệp ${MANIFEST} không đọc được: nội dung đã bị sửa.`], true)
  const found = []
  for (const file of files) found.push({ name: file.name, bytes: file.size, sha256: await hashOf(file) })
  const judged = compare(read.files, found)
  const wrong = judged.filter(({ verdict }) => verdict !== 'same')
  if (wrong.length === 0) say([`Đủ ${judged.length} tệp, mọi tệp còn nguyên như bản kê.`])
  else
    say(
      [
        `Có ${wrong.length} tệp không khớp với bản kê:`,
        ...wrong.map(({ name, verdict }) => `${name}: ${VERDICTS[verdict].toLocaleLowerCase('vi')}.`),
      ],
      true,
    )
  fill(judged)
  byId('ma-ban-ke').textContent = found.find(({ name }) => name === MANIFEST)?.sha256 ?? ''
  byId(read.signed ? 'da-ky' : 'chua-ky').hidden = false
  byId('ket-qua').hidden = false
}

/** @param {File} file */
async function hashOf(file) {
  const hash = sha256()
  for (let from = 0; from < file.size; from += PIECE)
    hash.update(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()))
  return hash.hex()
}

/** @param {string[]} lines @param {boolean} [isProblem] */
function say([first, ...rest], isProblem = false) {
  const list = document.createElement('ul')
  list.append(...rest.map((line) => element('li', line)))
  const status = byId('tra-loi')
  status.className = isProblem ? 'problem' : 'outcome'
  status.replaceChildren(element('p', first), ...(rest.length > 0 ? [list] : []))
}

function clear() {
  for (const id of ['ket-qua', 'da-ky', 'chua-ky']) byId(id).hidden = true
}

/** @param {import('./compare.js').Judged[]} judged */
function fill(judged) {
  const rows = judged.map(({ name, verdict, bytes, sha256: hash }) => {
    const row = document.createElement('tr')
    const header = element('th', name)
    header.setAttribute('scope', 'row')
    const code = element('td', hash ?? '–')
    code.className = 'hash'
    row.append(
      header,
      element('td', VERDICTS[verdict]),
      element('td', bytes?.toLocaleString('vi') ?? '–'),
      code,
    )
    return row
  })
  byId('cac-dong').replaceChildren(...rows)
}

/** @param {string} tag @param {string} text */
function element(tag, text) {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
