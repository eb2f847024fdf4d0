# unreviewed: no native speaker has reviewed this file yet.

## Benefits, a person, danger, medical questions.

benefits-title = 福利和费用
    .words =
        福利 | 福利和费用 | 补助 | 补贴 | 救济 | 政府援助 | 费用 | 花费 | 付不起 | 负担不起 | 给不起 | 没钱付 | 没钱 |
        没有钱 | 钱不够 | 缺钱 | 太贵 | 好贵 | 很贵 | 怎么付钱 | 怎么付款 | 怎么付费 | 怎样付款 | 帮忙付 | 帮我付 |
        付钱 | 付款 | 多少钱 | 保险 | 医保 | 经济困难 | 收入低 | 低收入 | 省钱 |
        福利和費用 | 補助 | 補貼 | 救濟 | 費用 | 花費 | 負擔不起 | 給不起 | 沒錢付 | 沒錢 | 沒有錢 | 錢不夠 | 缺錢 |
        太貴 | 好貴 | 很貴 | 怎麼付錢 | 怎麼付款 | 怎麼付費 | 怎樣付款 | 幫忙付 | 幫我付 | 付錢 | 多少錢 | 保險 | 醫保 |
        經濟困難 | 省錢
benefits-topic = 您想问哪方面？点一个，或用自己的话问。
benefits-answer =
    { $topic-answer }

    { $topic-papers }
    { $topic-next }

    来源：{ $topic-source }，{ MONTH($topic-date) }。规定会变，请再核对：{ $topic-url }
benefits-more = 这对您有帮助吗？
    .another = 再问一个
    .another-words =
        另一个问题 | 其他问题 | 别的问题 | 还有问题 | 还有一个 | 换个问题 | 再问 | 另外 | 其他 | 别的 | 问题 |
        再問一個 | 另一個問題 | 其他問題 | 別的問題 | 還有問題 | 還有一個 | 換個問題 | 再問 | 別的 | 問題
    .person = 人工服务
    .person-words =
        人工 | 真人 | 转人工 | 工作人员 | 找人 | 专员 | 没有 | 没有帮助 | 没帮助 | 没用 | 不太有用 | 不 | 不是 |
        没什么用 | 看不懂 |
        人工服務 | 轉人工 | 工作人員 | 專員 | 沒有 | 沒有幫助 | 沒幫助 | 沒用 | 沒什麼用
    .done = 有帮助，谢谢
    .done-words =
        没有问题 | 没有问题了 | 没问题 | 没问题了 | 没别的问题 | 没有别的问题 | 没有别的了 | 没别的了 | 不用 | 不用了 |
        有帮助 | 有用 | 有 | 是 | 是的 | 好 | 好的 | 可以 | 谢谢 | 谢谢您 | 谢谢你 | 多谢 | 明白了 | 知道了 | 够了 |
        可以了 | 好了 | ok | okay |
        有幫助謝謝 | 沒有問題 | 沒有問題了 | 沒問題 | 沒問題了 | 沒別的問題 | 沒有別的問題 | 沒有別的了 | 沒別的了 |
        有幫助 | 謝謝 | 謝謝您 | 謝謝你 | 多謝 | 夠了
benefits-not-known =
    这个我答不上来。我已经请工作人员在这里回复您，和您一起查。

person-title = 人工服务
    .words =
        和真人说话 | 会说中文的人 | 人工 | 真人 | 转人工 | 转接人工 | 人工服务 | 人工客服 | 接人工 | 要人工 | 找人工 | 找真人 | 活人 | 客服 |
        工作人员 | 找工作人员 | 联系工作人员 | 专员 | 代表 | 接线员 | 社工 | 找社工 | 护士 | 找护士 | 叫护士 | 找人 |
        找人谈 | 找人说话 | 找人聊 | 找人帮忙 | 我要找人 | 我想找人 | 想找个人 | 找个人 | 想跟人说话 | 跟人说话 |
        和人说话 | 跟真人 | 和真人 | 与真人 | 跟人讲话 | 和人讲话 | 跟人聊 | 和人聊 | 跟人谈 | 和人谈 | 跟护士说 |
        和护士说 | 跟护士讲 | 跟社工说 | 和社工说 | 跟社工谈 | 有人吗 | 有人在吗 | 有没有人 | 叫人来 | 人来回复 |
        打电话给我 | 给我打电话 | 给我打个电话 | 给我回电 | 回我电话 | 打给我 | 可以打给我 | 联系我一下 | 跟我联系 |
        药吃完了 | 药用完了 | 药快吃完了 | 药快没了 | 没有药了 | 没药了 | 药没了 | 胰岛素用完 | 胰岛素没了 |
        没有胰岛素 | 没胰岛素 | 需要续药 | 要续药 | 续药 | 需要配药 | 要配药 | 再开药 | 补开药 | 续处方 | 司机迟到 |
        司机没来 | 司机还没来 | 司机没到 | 司机还没到 | 司机不来 | 车没来 | 车还没来 | 车没到 | 车还没到 | 车不来 |
        等不到车 | 没人来接 | 没有人来接 | 还没来接 | person | agent |
        轉人工 | 轉接人工 | 人工服務 | 工作人員 | 找工作人員 | 聯繫工作人員 | 專員 | 接線員 | 護士 | 找護士 | 叫護士 |
        找人談 | 找人說話 | 找人幫忙 | 想找個人 | 找個人 | 想跟人說話 | 跟人說話 | 和人說話 | 與真人 | 跟人講話 |
        和人講話 | 跟人談 | 和人談 | 跟護士說 | 和護士說 | 跟護士講 | 跟社工說 | 和社工說 | 跟社工談 | 有人嗎 |
        有人在嗎 | 有沒有人 | 叫人來 | 人來回復 | 打電話給我 | 給我打電話 | 給我打個電話 | 給我回電 | 回我電話 |
        打給我 | 可以打給我 | 聯繫我一下 | 跟我聯繫 | 藥吃完了 | 藥用完了 | 藥快吃完了 | 藥快沒了 | 沒有藥了 | 沒藥了 |
        藥沒了 | 胰島素用完 | 胰島素沒了 | 沒有胰島素 | 沒胰島素 | 需要續藥 | 要續藥 | 續藥 | 需要配藥 | 要配藥 |
        再開藥 | 補開藥 | 續處方 | 司機遲到 | 司機沒來 | 司機還沒來 | 司機沒到 | 司機還沒到 | 司機不來 | 車沒來 |
        車還沒來 | 車沒到 | 車還沒到 | 車不來 | 等不到車 | 沒人來接 | 沒有人來接 | 還沒來接
person-comes =
    我已经请工作人员在这里回复您。您不用守着屏幕，他们回复后，我会转给您。
    如果等不了，请打 { $clinic-phone }。紧急情况请打 { $emergency-line }。
person-still-waiting =
    工作人员已经知道您在等。我们没有忘记您。
    如果等不了，请打 { $clinic-phone }。紧急情况请打 { $emergency-line }。

danger-title = 危险
danger-numbers =
    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line }（{ $crisis-name }）。那里日夜都有人听您说。
# Read when the language is not known: Chinese first, then English.
danger-numbers-both =
    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line } ({ $crisis-name })。

    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line }.

    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line }.

    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line }.

    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line }.

    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line }.
danger-person-both =
    我也叫了这里的工作人员。我是程序，不能派人去帮您。请您打电话。

    I also called a person here. I am a program and cannot send help. Please call.

    También llamé aquí a una persona. Soy un programa y no puedo mandarle ayuda. Por favor, llame.

    Tôi cũng đã báo cho một nhân viên ở đây. Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

    وأخبرت أيضًا شخصًا هنا. أنا برنامج ولا أستطيع إرسال النجدة. اتصلوا من فضلكم.

    Mwen rele yon moun isit la tou. Mwen se yon pwogram òdinatè, mwen pa ka voye sekou. Tanpri, rele.
danger-person =
    我也叫了这里的工作人员，他们会优先看您的消息。
    我是程序，不能派人去帮您。请您打电话。

medical-title = 医疗问题
medical-person =
    我不能回答医疗问题。护士或医生可以：请打 { $clinic-phone }。紧急情况请打 { $emergency-line }。

    要不要请我们的工作人员回复您？
    .yes = 好，请回复我
    .yes-words =
        好 | 好的 | 要 | 要的 | 是 | 是的 | 对 | 可以 | 行 | 嗯 | 嗯嗯 | 需要 | 我要 | 我需要 | 请回复 | ok | okay |
        yes |
        好請回復我 | 對 | 請回復
    .no = 不用，谢谢
    .no-words =
        不 | 不用 | 不用了 | 不要 | 不需要 | 我不用 | 我不需要 | 不必 | 不必了 | 算了 | 没事 | 没事了 | no |
        不用謝謝 | 沒事 | 沒事了
medical-all-right = 好的。

lost-title = 工作人员的帮助
lost-person-comes =
    对不起，我没看懂。我已经请工作人员在这里回复您。
    您也可以先和我继续。
    .go-on = 继续
    .go-on-words =
        继续吧 | 接着来 | 接着办 | 是 | 是的 | 好 | 好的 | 可以 | 行 | 嗯 |
        繼續 | 繼續吧 | 接著來 | 接著辦
    .menu = 菜单
    .menu-words = 主菜单 | 选单 | 菜單 | 主菜單 | 選單

claimed-title = 工作人员
claimed-here = 我们的工作人员 { $advocate } 来了，正在看您写的内容。

handed-back-title = 助手
handed-back-back = 现在由助手继续为您服务。想找我们的工作人员，随时发送*人工*。
handed-back-back-with-visits =
    现在由助手继续为您服务。想找我们的工作人员，随时发送*人工*。
    您的预约：
    { $visits-list }
handed-back-go-on = 刚才的事还没办完：{ $set-aside }。要继续吗？
    .go-on = 继续
    .go-on-words =
        继续吧 | 接着来 | 接着办 | 是 | 是的 | 对 | 好 | 好的 | 可以 | 行 | 嗯 | 要 | ok | okay |
        繼續 | 繼續吧 | 接著來 | 接著辦 | 對
    .menu = 菜单
    .menu-words =
        主菜单 | 选单 | 不 | 不用 | 不用了 | 不要 | 不了 | 先不用 | 现在不 | 算了 |
        菜單 | 主菜單 | 選單 | 現在不
