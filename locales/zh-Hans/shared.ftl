# unreviewed: no native speaker has reviewed this file yet.

## Words that every conversation shares.

# One-character answers are meant for a whole message, never for a place inside a sentence.
option-yes = 是
    .words =
        是的 | 对 | 对的 | 好 | 好的 | 可以 | 行 | 嗯 | 嗯嗯 | 要 | 没错 | 当然 | 没问题 | 好滴 | ok | okay | yes |
        對 | 對的 | 沒錯 | 當然 | 沒問題
option-no = 不
    .words =
        不是 | 不要 | 不用 | 不用了 | 不对 | 不行 | 不可以 | 不需要 | 没有 | 不了 | 否 | 算了 | 唔要 | 唔使 | 唔系 |
        唔係 | no |
        不對 | 沒有
option-more = 更多
    .words =
        看更多 | 显示更多 | 下一页 | 下页 | 翻页 | 往下 | 还有吗 | 还有别的吗 | more |
        顯示更多 | 下一頁 | 下頁 | 翻頁 | 還有嗎 | 還有別的嗎
option-done = 完成
    .words =
        选好了 | 选完了 | 都选好了 | 好了 | 可以了 | 就这些 | 就这样 | 够了 | 没别的了 | 没有别的 | 没有别的了 | 没有了 |
        没了 | 结束 | done |
        選好了 | 選完了 | 就這些 | 就這樣 | 夠了 | 沒別的了 | 沒有別的 | 沒有了 | 結束
option-none = 都没有
    .words =
        都不是 | 都不要 | 都不需要 | 以上都不是 | 以上都没有 | 一个也没有 | 一个都没有 | 没有 | 无 | 哪个都不是 | none |
        都沒有 | 以上都沒有 | 一個也沒有 | 一個都沒有 | 沒有 | 無
option-stay = 都不改
    .words =
        不改 | 不改了 | 不用改 | 不用改了 | 不要改 | 别改 | 不变 | 什么都不改 | 没有要改的 | 没什么要改 | 保持原样 |
        先不改 | 算了 | 不用了 | 继续 | 接着来 |
        別改 | 不變 | 什麼都不改 | 沒有要改的 | 繼續
option-chosen = ✓ { $option }

language-en = English
    .words = 英语 | 英文 | 美语 | english | eng | 英語 | 美語
language-es = Español
    .words = 西班牙语 | 西班牙文 | 西语 | 西文 | spanish | espanol | 西班牙語 | 西語
# 我, 您, 你, 吗: any Chinese sentence answers the question for a language.
language-zh-Hans = 简体中文
    .words =
        中文 | 汉语 | 华语 | 国语 | 普通话 | 简体 | 简体字 | 繁体 | 繁体字 | 繁体中文 | 广东话 | 粤语 | 白话 | 台山话 |
        福州话 | 闽南语 | 台语 | 说中文 | 讲中文 | 不会英语 | 不会英文 | 不会说英语 | 不会讲英语 | 不会说英文 |
        不会讲英文 | 不懂英语 | 不懂英文 | 看不懂英语 | 看不懂英文 | 听不懂英语 | 你好 | 您好 | 嗨 | 哈喽 | 早 | 晚 |
        下 | 我 | 您 | 你 | 吗 | 早安 | 午安 | 早上好 | 上午好 | 中午好 | 下午好 | 晚上好 | chinese |
        simplified chinese | traditional chinese | mandarin | cantonese | zhongwen | nihao | ni hao |
        簡體中文 | 漢語 | 華語 | 國語 | 普通話 | 簡體 | 簡體字 | 繁體 | 繁體字 | 繁體中文 | 廣東話 | 粵語 | 白話 |
        台山話 | 福州話 | 閩南語 | 臺語 | 說中文 | 講中文 | 不會英語 | 不會英文 | 不會說英語 | 不會講英語 | 不會說英文 |
        不會講英文 | 不懂英語 | 看不懂英語 | 聽不懂英語 | 哈嘍 | 嗎
language-vi = Tiếng Việt
    .words = 越南语 | 越南文 | 越南话 | 越语 | vietnamese | tieng viet | 越南語 | 越南話 | 越語
language-ar = العربية
    .words = 阿拉伯语 | 阿拉伯文 | 阿语 | arabic | 阿拉伯語 | 阿語
language-ht = Kreyòl Ayisyen
    .words =
        海地语 | 海地话 | 海地克里奥尔语 | 克里奥尔语 | 克里奥尔 | 克里奥语 | haitian | haitian creole | creole |
        kreyol | kreyol ayisyen |
        海地語 | 海地話 | 海地克里奧爾語 | 克里奧爾語 | 克里奧爾 | 克里奧語

# Polite wrappings and particles, taken away before a whole message is compared. 上好 and 午好 leave of
# 早上好, 晚上好, 下午好 one character that the menu knows: a greeting of three characters among the
# menu's own words would take over every message that begins with it. No bare 请: it is half of 申请 and 邀请.
listen-courtesy-words =
    你好 | 您好 | 嗨 | 哈喽 | 请问 | 请您 | 请你 | 请帮我 | 请帮忙 | 麻烦 | 麻烦您 | 麻烦你 | 麻烦帮我 | 劳驾 |
    拜托 | 谢谢 | 谢谢您 | 谢谢你 | 谢谢啦 | 谢谢了 | 多谢 | 感谢 | 非常感谢 | 不好意思 | 对不起 | 抱歉 | 打扰了 |
    打扰一下 | 辛苦了 | 早上好 | 上午好 | 中午好 | 下午好 | 晚上好 | 能不能 | 可不可以 | 可以不可以 | 太谢谢了 | 太感谢了 | 十分感谢 | 麻烦了 |
    麻烦您了 | 麻烦你了 | 我要 | 我想 | 我想要 | 帮我 | 吧 | 啊 | 呀 | 哦 | 喔 | 啦 | 唔该 | 唔该晒 | 唔該晒 |
    唔好意思 |
    哈嘍 | 請問 | 請您 | 請你 | 請幫我 | 請幫忙 | 麻煩 | 麻煩您 | 麻煩你 | 麻煩幫我 | 勞駕 | 拜託 | 謝謝 | 謝謝您 |
    謝謝你 | 謝謝啦 | 謝謝了 | 多謝 | 感謝 | 非常感謝 | 對不起 | 打擾了 | 打擾一下 | 太謝謝了 | 太感謝了 |
    十分感謝 | 麻煩了 | 麻煩您了 | 麻煩你了 | 幫我 | 唔該
listen-back-words =
    返回 | 后退 | 退回 | 回去 | 往回 | 上一步 | 上一个 | 上一题 | 回到上一步 | 返回上一步 | 撤回 | 错了 | 弄错了 |
    搞错了 | 我弄错了 | 我搞错了 | 写错了 | 打错了 | 说错了 | 选错了 | 点错了 | 输错了 | 填错了 | 我写错了 |
    我打错了 | 我选错了 | back |
    後退 | 上一個 | 上一題 | 錯了 | 弄錯了 | 搞錯了 | 我弄錯了 | 我搞錯了 | 寫錯了 | 打錯了 | 說錯了 | 選錯了 |
    點錯了 | 輸錯了 | 填錯了 | 我寫錯了 | 我打錯了 | 我選錯了
# A bare 改 counts only as a whole message. So 改时, 改地, 改名 take the first half of 改时间, 改地址, 改名字, and the
# names of the answers (`.called-words`) have the half that is left: 间, 址, 字. 改期 and 改天 move a visit.
listen-change-words =
    改 | 更改 | 修改 | 更正 | 纠正 | 改正 | 改一下 | 改一改 | 改改 | 改个 | 改下 | 改掉 | 改答案 | 改回答 | 改前面 |
    改之前 | 改刚才 | 要改的 | 有要改 | 修改一下 | 更改一下 | 更正一下 | 换一下 | 换个 | 换一个 | 重新填 | 重新写 |
    重新选 | 重填 | 重写 | 重选 | 改时 | 换时 | 改日 | 换日 | 改地 | 换地 | 改名 | 换名 | 更改时 | 更改日 | 更改地 |
    更改名 | 修改时 | 修改日 | 修改地 | 修改名 | change | edit |
    糾正 | 改個 | 改剛才 | 換一下 | 換個 | 換一個 | 重新填 | 重新寫 | 重新選 | 重填 | 重寫 | 重選 | 改時 | 換時 | 換日 |
    換地 | 換名 | 更改時 | 修改時
listen-meant-words =
    我是说 | 我说的是 | 我想说 | 我的意思 | 意思是 | 应该是 | 应当是 | 其实 | 其实是 | 而是 | 才对 | 更正 | 不是 |
    不对 | 错了 | 说错了 | 写错了 | 打错了 | 弄错了 | 搞错了 | 记错了 | 看错了 | 选错了 | 改成 | 改为 | 改到 | 换成 |
    换到 | actually | i mean | i meant |
    我是說 | 我說的是 | 我想說 | 應該是 | 其實 | 其實是 | 才對 | 不對 | 錯了 | 說錯了 | 寫錯了 | 弄錯了 | 搞錯了 |
    記錯了 | 看錯了 | 選錯了 | 改為 | 換成 | 換到
listen-all-words =
    全部 | 全部都要 | 全部都是 | 全都 | 全都要 | 全都是 | 全要 | 全选 | 所有 | 所有的 | 都要 | 都有 | 都是 | 都需要 |
    都选 | 都可以 | 每个 | 每个都要 | 每样都要 | 统统 | 以上都是 | 以上全部 | 全 | 都 | all |
    全選 | 都選 | 每個 | 每個都要 | 每樣都要 | 統統
# With one of these in the message, only a whole answer counts as yes: a question, an objection, a
# correction ("是下午3点"), a story ("我是…", "我在银行") agrees to nothing.
listen-but-words =
    但 | 但是 | 不过 | 可是 | 只是 | 然而 | 除了 | 除非 | 只有 | 如果 | 要是 | 假如 | 万一 | 等 | 先别 | 再说 |
    想想 | 考虑 | 商量 | 谁 | 哪 | 怎么 | 怎样 | 为什么 | 为何 | 干嘛 | 什么 | 多少 | 几 | 吗 | 么 | 呢 | 是否 |
    是不是 | 要不要 | 能否 | 可否 | 我 | 他 | 她 | 点 | 号 | 星期 | 礼拜 | 周 | 上午 | 中午 | 下午 | 早上 | 晚上 |
    改 | 换 | 错 | 好像 | 可能 | 也许 |
    不過 | 萬一 | 先別 | 再說 | 考慮 | 誰 | 怎麼 | 怎樣 | 為什麼 | 為何 | 幹嘛 | 什麼 | 幾 | 嗎 | 麼 | 點 | 號 |
    禮拜 | 換 | 錯 | 也許
listen-and-words = 和 | 跟 | 与 | 还有 | 以及 | 與 | 還有
listen-unknown-words =
    不知道 | 我不知道 | 不晓得 | 不清楚 | 不太清楚 | 不确定 | 不太确定 | 不肯定 | 没想好 | 还没想好 | 不记得 |
    忘了 | 忘记了 | 唔知 | 唔知道 |
    不曉得 | 不確定 | 不太確定 | 沒想好 | 還沒想好 | 不記得 | 忘記了
# Each is one character, as a message is read character by character.
listen-refuse-words = 不想 | 不要 | 不想要 | 我不想 | 我不要 | 不需要 | 不用 | 别 | 别再
listen-not-words = 不 | 没 | 別 | 别 | 无 | 勿 | 莫 | 否 | 甭 | 唔 | 冇 | 未 | 沒 | 無
listen-today-words = 今天 | 今日 | 今晚 | 今早 | 今夜 | 今儿 | 今天下午 | 今天晚上 | 今天早上 | 今兒
listen-before-noon-words =
    am | a m | 上午 | 早上 | 早晨 | 清晨 | 清早 | 一早 | 大早 | 今早 | 明早 | 凌晨 | 半夜 | 夜里 | 深夜 | 朝早 |
    夜裡

list-visit = • { $what }，{ $when }
list-visit-confirmed = • { $what }，{ $when }（您说会来）
list-visit-short = { $what }，{ DAY($when) }
list-ride = • { $when }，从 { $pickup } 出发：{ $state }
list-ride-short = { $when }
list-ride-asked = 等待答复
list-ride-confirmed = 车会来
list-ride-refused = 车来不了
list-ride-cancelled = 已取消
list-helper = • { $label }：{ $shares }
list-helper-invited = • { $label }：{ $shares }（还没有答复）
list-helper-short = { $label }
list-caring = • { $patient }：{ $shares }
list-shares-both = 预约和接送
list-shares-visits = 预约
list-shares-rides = 接送
list-shares-nothing = 暂不通知

ask-what-time = { $day }。几点钟？
ask-what-day = 哪一天？
ask-past = { $when } 已经过了。您说的是哪一天、几点？
ask-past-day = { $day } 已经过了。您说的是哪一天？
ask-known =
    { $question }
    我之前记下的是：{ $known }。现在还是这样吗？
ask-changed = 我已经改成：{ $known }。
ask-which-change = 您想改哪一项？
ask-gone = 我问过您以后情况变了，所以刚才的回答用不上了。
ask-many-so-far = 已经选了：{ $chosen }。可以再点别的，选好了请点“完成”。
ask-number-between = 请写一个数字，从 { $from } 到 { $to } 都可以。
ask-number-from = 请写一个数字，{ $from } 或更大。
ask-number-to = 请写一个数字，{ $to } 或更小。
ask-shorter = 太长了，我看不过来。能用几个字说吗？
ask-again-moment = 我没看懂日期和时间。您可以这样写：*3月9日下午2点30分*。
ask-again-date = 我没看懂是哪一天。您可以这样写：*3月9日*或*下星期二*。
ask-again-time = 我没看懂是几点。您可以这样写：*下午2点30分*。
ask-again-file = 请发一张照片、一个文件或一段语音。也可以发送*人工*。
ask-again-many = 我没看懂。您可以点按钮，也可以一次写几个，比如*1和3*。
ask-again-number = 我没看懂这个数字。请写数字，比如 *3*。
ask-again-phone = 我没看懂电话号码。请写数字，比如 *555-0142*。
ask-again-code = 我没看懂这个邀请码。邀请码一共八位，有字母和数字。
ask-again-choice = 我没看懂。您可以点按钮、发送按钮的序号，或发送*人工*。
ask-again-first =
    我没看懂。请点按钮，或发送*中文*。
    I did not catch that. Tap a button, or type *English*.
    English · Español · 简体中文 · Tiếng Việt · العربية · Kreyòl Ayisyen
kept-for-person =
    我已经留给会回复您的工作人员。如果等不了，请打 { $clinic-phone }。紧急情况请打 { $emergency-line }。
ask-again-text = 我没看懂。请用几个字写出来，或发送*人工*。
ask-again-idle = 我没看懂。您可以点按钮，或发送一个词，比如*接送*或*人工*。
ask-person-comes = 我们这边出了问题。我已经请工作人员在这里回复您。

old-button = 这个按钮是之前的问题里的。
old-button-label = （之前的按钮）
sent-photo = 一张照片
sent-file = 一个文件
sent-voice = 一段语音
edited = 我看到您改了一条消息。如果答案变了，请在这里再写一次。
cannot-read-voice = 我还听不了语音。请写成文字，或发送*人工*。
cannot-read-photo = 我还看不了图片。请写成文字，或发送*人工*，我们的工作人员会看。
cannot-read-sticker = 您的表情让我笑了。不过我只看得懂文字。
cannot-read-location = 谢谢您发来位置。现在还用不到。
cannot-read-file = 我还打不开文件。请写成文字，或发送*人工*，我们的工作人员会看。
possible-repeat = （这条您可能已经收到了。）

telegram-command-menu = 我能做什么
telegram-command-person = 人工服务
telegram-command-help = 怎么使用
telegram-command-language = 换一种语言
telegram-command-stop = 停止消息
