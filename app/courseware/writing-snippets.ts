/** A pattern an author may copy into a text. */
export type Snippet = { name: string; text: string }

/** One for each thing a lesson may hold, in the order a lesson uses them. The checker accepts each of them. */
export const SNIPPETS: readonly Snippet[] = [
  {
    name: 'Tiêu đề mục',
    text: `## Khi nào phải từ chối?
`,
  },
  {
    name: 'Chữ đậm, danh sách',
    text: `**Chữ đậm** để nhấn một ý.

- Việc thứ nhất
- Việc thứ hai
`,
  },
  {
    name: 'Trích luật',
    text: `::: trích luật ND-59-2019 Điều 25
Diễn giải quy định bằng một, hai câu dễ hiểu.
:::
`,
  },
  {
    name: 'Dẫn căn cứ trong câu',
    text: `Người có chức vụ không nhận quà của bên liên quan [[L-36-2018 Điều 22 khoản 2]].
`,
  },
  {
    name: 'Tình huống',
    text: `::: tình huống ma-tinh-huong
Kể ngắn chuyện xảy ra ở cơ quan.

Anh Tư nên làm gì?

- [x] Việc nên làm.
  > Vì sao nên làm như vậy.
- [ ] Việc không nên làm.
  > Chuyện gì xảy ra sau đó.

Căn cứ: [[ND-59-2019 Điều 25]]
:::
`,
  },
  {
    name: 'Nên làm',
    text: `::: nên làm
- Nói rõ vì sao từ chối.
- Báo cáo ngay trong ngày.
:::
`,
  },
  {
    name: 'Không được làm',
    text: `::: không được làm
- Không giữ quà lại chờ xem sao.
- Không nhờ người nhà nhận thay.
:::
`,
  },
  {
    name: 'Ghi nhớ',
    text: `::: ghi nhớ
- Hỏi ba câu trước khi nhận.
- Không chắc thì từ chối.
:::
`,
  },
  {
    name: 'Câu hỏi ôn tập',
    text: `::: câu hỏi ma-cau-hoi
Lời hỏi, nên là một việc cụ thể phải quyết định?

- [ ] Phương án sai thứ nhất.
  > Giải thích vì sao chưa đúng.
- [x] Phương án đúng, đánh dấu x trong ngoặc.
  > Giải thích vì sao đúng.
- [ ] Phương án sai thứ hai.
  > Giải thích vì sao chưa đúng.
- [ ] Phương án sai thứ ba.
  > Giải thích vì sao chưa đúng.

Căn cứ: [[ND-59-2019 Điều 25]]
Mục tiêu: 1
:::
`,
  },
]
