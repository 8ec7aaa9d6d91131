/** Files as other systems write them, made up for these tests: everything there is, also what we have no place for. */
export const GIFT = `// Ngân hàng câu hỏi, xuất từ hệ thống cũ
$CATEGORY: Liêm chính/Bài 1

::Quà::[html]<p>Doanh nghiệp đang chờ <strong>thẩm định</strong> biếu phong bì. Nên làm gì?</p> {
  =Từ chối và báo cáo#<p>Đúng theo quy định.</p>
  ~Nhận rồi nộp sau#Đã nhận là vi phạm.
  ~%50%Nhờ người khác trả lại#Chưa đủ.
  ####Xem lại bài 1.
}

Chọn những việc phải báo cáo {
  ~%50%Quà chưa rõ người gửi
  ~%50%Quà của bên liên quan
  ~%-100%Quà cưới của anh ruột
}

Quà dưới 500.000 đồng luôn được nhận. {FALSE#Không có mức nào như vậy.#Không có mức được phép.}

Hạn nộp lại quà là mấy ngày? {#5}

Kể một tình huống anh/chị đã gặp. {}

Nối đôi {
  =Quà -> Từ chối
  =Hồ sơ -> Đúng hạn
  =Dân -> Lễ phép
}

Thủ đô của Việt Nam {=Hà Nội =Ha Noi}

Câu hỏng {=a ~b
`

export const AIKEN = `Ai phải kê khai tài sản?
A. Mọi cán bộ, công chức
B) Chỉ người đứng đầu
C. Không ai
ANSWER: A

Khi nào thì *không* được nhận quà?
A. Khi người tặng có hồ sơ đang chờ
B. Không bao giờ
ANSWER: D

Câu này thiếu đáp án
A. Một
B. Hai

Câu này ghi đáp án bằng tiếng Việt
A. Một
B. Hai
Đáp án: A

Câu cuối?
A. Có
B. Không
ANSWER: B
`

export const MOODLE_XML = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/Liêm chính</text></category></question>
  <question type="multichoice">
    <name><text>Quà</text></name>
    <questiontext format="html"><text><![CDATA[<p>Nên làm gì khi được biếu quà?<img src="@@PLUGINFILE@@/qua.png" alt="quà"/></p>]]></text><file name="qua.png" encoding="base64">iVBORw0KGgo=</file></questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <single>true</single>
    <shuffleanswers>false</shuffleanswers>
    <answer fraction="100" format="html"><text><![CDATA[<p>Từ chối &amp; báo cáo</p>]]></text><feedback format="html"><text><![CDATA[<p>Đúng.</p>]]></text></feedback></answer>
    <answer fraction="0" format="html"><text>Nhận</text><feedback format="html"><text>Sai quy định.</text></feedback></answer>
  </question>
  <question type="truefalse">
    <questiontext format="moodle_auto_format"><text>Quà cưới luôn được nhận.</text></questiontext>
    <answer fraction="0"><text>true</text><feedback><text>Không phải lúc nào cũng được.</text></feedback></answer>
    <answer fraction="100"><text>false</text><feedback><text>Phải xem ai tặng.</text></feedback></answer>
  </question>
  <question type="multichoice">
    <questiontext format="html"><text>Chọn những việc phải báo cáo</text></questiontext>
    <single>false</single>
    <answer fraction="50"><text>Một</text></answer>
    <answer fraction="50"><text>Hai</text></answer>
    <answer fraction="-100"><text>Ba</text></answer>
  </question>
  <question type="essay"><questiontext format="html"><text>Kể một tình huống.</text></questiontext></question>
  <question type="cloze"><questiontext format="html"><text>Luật số {1:SHORTANSWER:=36}</text></questiontext></question>
  <question type="multichoice"><questiontext format="html"><text>Không có đáp án</text></questiontext>
    <answer fraction="0"><text>A</text></answer><answer fraction="0"><text>B</text></answer></question>
</quiz>
`
