/** About ease of reading and fairness of questions. */
export const wordingMessages = {
  longSentence: (s: { words: number; start: string }) =>
    `câu «${s.start}…» dài ${s.words} chữ. Tách thành câu ngắn dưới 30 chữ.`,
  longSentencesOverall: (s: { median: number }) =>
    `một nửa số câu của bài dài hơn ${s.median} chữ. Viết câu ngắn hơn, khoảng 20 chữ trở xuống.`,
  longLesson: (s: { minutes: number }) =>
    `bài đọc hết khoảng ${s.minutes} phút, nên tách. Mỗi bài 5–10 phút.`,
  minutesUnlikely: (s: { declared: number; estimated: number }) =>
    `khai «phút: ${s.declared}» nhưng bài đọc hết khoảng ${s.estimated} phút. Sửa số phút.`,
  longestIsRight: (s: { count: number; total: number }) =>
    `đáp án đúng là phương án dài nhất ở ${s.count}/${s.total} câu. Viết phương án sai dài ngang phương án đúng.`,
  unevenPositions: (s: { letter: string; count: number; total: number }) =>
    `đáp án đúng nằm ở phương án ${s.letter} tới ${s.count}/${s.total} câu. Đổi chỗ các phương án cho đều.`,
  doubleNegation: (s: { id: string; letter: string }) =>
    `câu hỏi ${s.id}: lời hỏi đã phủ định mà phương án ${s.letter} cũng phủ định. Viết lại lời hỏi theo hướng khẳng định.`,
}
