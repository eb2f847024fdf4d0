# unreviewed: no native speaker has reviewed this file yet.

## People who help.

helpers-title = 帮助您的人
    .words =
        帮助我的人 | 帮我的人 | 帮手 | 谁帮我 | 谁在帮我 | 谁照顾我 | 照顾我的人 | 我的家属 | 我的照护者 | 我女儿帮我 |
        女儿帮我 | 我儿子帮我 | 儿子帮我 | 让我女儿看 | 让女儿看 | 让我儿子看 | 让儿子看 | 告诉我女儿 | 告诉女儿 |
        告诉我儿子 | 告诉儿子 | 通知我女儿 | 通知女儿 | 通知我儿子 | 通知儿子 | 通知家人 | 告诉家人 | 分享给 |
        幫助我的人 | 幫我的人 | 幫手 | 誰幫我 | 誰在幫我 | 誰照顧我 | 照顧我的人 | 我的家屬 | 我的照護者 | 我女兒幫我 |
        女兒幫我 | 我兒子幫我 | 兒子幫我 | 讓我女兒看 | 讓女兒看 | 讓我兒子看 | 讓兒子看 | 告訴我女兒 | 告訴女兒 |
        告訴我兒子 | 告訴兒子 | 通知我女兒 | 通知女兒 | 通知我兒子 | 通知兒子 | 告訴家人 | 分享給
helpers-you-help =
    您在帮助：
    { $caring-list }
    不想再收到这些消息，请发送“停止”。
helpers-list =
    这些人可能会收到我们的消息：
    { $helpers-list }
    .invite = 邀请一个人
    .invite-words = 邀请 | 添加 | 增加 | 加人 | 加一个 | 新的 | 邀請一個人 | 邀請 | 加一個
    .end = 收回许可
    .end-words = 收回 | 删除 | 移除 | 去掉 | 不再分享 | 停止分享 | 不要通知 | 收回許可 | 刪除
    .menu = 菜单
    .menu-words = 主菜单 | 没有了 | 没事了 | 不用了 | 好了 | 菜單 | 主菜單 | 沒有了 | 沒事了
helpers-none =
    帮助您的人也可以收到您的提醒。您决定他们能知道什么，也可以随时收回。
    .invite = 邀请一个人
    .invite-words =
        邀请 | 添加 | 增加 | 加人 | 要 | 要的 | 是 | 是的 | 好 | 好的 | 可以 | 嗯 | ok |
        邀請一個人 | 邀請
    .menu = 菜单
    .menu-words =
        主菜单 | 不 | 不要 | 不用 | 不用了 | 没有 | 先不用 | 现在不 | 算了 |
        菜單 | 主菜單 | 沒有 | 現在不

helper-invite-title = 邀请一个人
    .words =
        邀请一个人 | 邀请我 | 邀请家人 | 邀请女儿 | 邀请儿子 | 邀请帮手 | 邀请朋友 | 想邀请 | 要邀请 | 加我女儿 |
        添加女儿 | 加我儿子 | 添加儿子 | 加我老公 | 加我先生 | 加我太太 | 加我老婆 | 加家人 | 添加家人 |
        邀請一個人 | 邀請我 | 邀請家人 | 邀請女兒 | 邀請兒子 | 邀請幫手 | 邀請朋友 | 想邀請 | 要邀請 | 加我女兒 |
        添加女兒 | 加我兒子 | 添加兒子
helper-invite-label = 是谁？用您自己的叫法就行，比如*我女儿*或*小李*。
helper-invite-shares = { $label } 可以知道什么？
    .visits = 预约提醒
    .visits-words = 预约 | 提醒 | 看诊 | 看医生 | 預約提醒 | 預約 | 看診 | 看醫生
    .rides = 接送消息
    .rides-words = 接送 | 坐车 | 用车 | 坐車 | 用車
    .both = 预约和接送
    .both-words =
        两个都 | 两样都 | 都可以 | 都要 | 都行 | 全部 | 所有 | 两个 | 两种 |
        預約和接送 | 兩個都 | 兩樣都 | 兩個 | 兩種
helper-invite-right =
    { $label } 以后可以知道：{ $shares }。
    他们只知道看诊的时间，不知道看什么病。您随时可以收回，我们不会告诉对方。

    要发邀请吗？
    .yes = 好，邀请
    .yes-words =
        好 | 好的 | 是 | 是的 | 对 | 对的 | 要 | 要的 | 我要 | 邀请 | 发邀请 | 可以 | 行 | 嗯 | 嗯嗯 | ok | okay | yes |
        好邀請 | 對 | 對的 | 邀請 | 發邀請
    .no = 不邀请
    .no-words =
        不 | 不要 | 不用 | 不用了 | 不是 | 不对 | 不行 | 不发 | 不要发 | 不要邀请 | 先不邀请 | 别邀请 | 取消 | 算了 |
        no |
        不邀請 | 不對 | 不發 | 不要發 | 不要邀請 | 先不邀請 | 別邀請
helper-invite-not-invited = 好的。没有邀请任何人。
helper-invite-code =
    这是邀请码：{ $code }
    三天内有效，只能用一次。请把下一条消息转给 { $label }。
helper-invite-forward =
    有人请您帮忙，邀请您接收提醒。
    请打开 { $web-address }/?invite={ $code }
    { $telegram-name ->
        [none] { "" }
       *[other] 或在 Telegram 打开：t.me/{ $telegram-name }?start={ $code }
    }

helper-end-title = 收回许可
    .words =
        收回许可 | 收回权限 | 不再分享 | 停止分享 | 取消分享 | 不要分享 | 别告诉我女儿 | 不要告诉我女儿 | 不要告诉女儿 |
        别告诉我儿子 | 不要告诉我儿子 | 不要告诉儿子 | 不要通知我女儿 | 不要通知女儿 | 不要通知我儿子 | 不要通知儿子 |
        不要通知家人 | 不要告诉家人 | 别通知 | 删除帮手 | 移除帮手 | 删除我女儿 | 删除我儿子 | 移除我女儿 | 移除我儿子 |
        收回許可 | 收回權限 | 別告訴我女兒 | 不要告訴我女兒 | 不要告訴女兒 | 別告訴我兒子 | 不要告訴我兒子 |
        不要告訴兒子 | 不要通知我女兒 | 不要通知女兒 | 不要通知我兒子 | 不要通知兒子 | 不要告訴家人 | 別通知 |
        刪除幫手 | 移除幫手 | 刪除我女兒 | 刪除我兒子 | 移除我女兒 | 移除我兒子
helper-end-helper = 以后不再告诉谁？
helper-end-none = 现在没有人会从我们这里收到关于您的消息。
helper-end-sure = { $helper } 不会再收到关于您的消息。我们不会告诉对方。这样对吗？
    .yes = 对，停止分享
    .yes-words =
        对 | 对的 | 是 | 是的 | 好 | 好的 | 不再分享 | 不要分享 | 收回 | 确定 | 确认 | 可以 | 行 | 嗯 | 嗯嗯 |
        ok | okay | yes |
        對停止分享 | 對 | 對的 | 確定 | 確認
    .no = 保留许可
    .no-words =
        保留 | 留着 | 不 | 不要 | 不是 | 不对 | 不用 | 不用了 | 不行 | 别停 | 不要停 | 不停止 | 继续分享 | 算了 | no |
        保留許可 | 留著 | 不對 | 別停 | 繼續分享
helper-end-kept = 好的。什么都没有变。
helper-end-ended = 好了。对方不会再收到关于您的消息。

join-title = 邀请
# Read before the language is known: Chinese first, then English.
# allow two-questions: the same question in each language; nobody is asked twice
join-language =
    您好。 您想用哪种语言？
    Hello. Which language do you want?
    Hola. ¿Qué idioma prefiere?
    Xin chào quý vị. Quý vị muốn dùng ngôn ngữ nào?
    مرحبًا. أيّ لغة تفضّلون؟
    Bonjou. Ki lang ou vle?
join-agree =
    您帮助的人邀请了您。我们会用您的语言发短消息，告诉您对方的预约或接送。

    我们会加锁保存您的聊天地址，只为发消息给您。随时发送“停止”，就不会再收到。
    您想收到这些消息吗？
    .yes = 好，发给我
    .yes-words =
        好 | 好的 | 是 | 是的 | 对 | 要 | 要的 | 我要 | 想 | 想的 | 我想 | 想收到 | 收到 | 愿意 | 我愿意 | 同意 |
        我同意 | 可以 | 行 | 嗯 | 嗯嗯 | 没问题 | ok | okay | yes |
        好發給我 | 對 | 願意 | 我願意 | 沒問題
    .no = 不要
    .no-words =
        不用 | 不用了 | 不想 | 我不想 | 不想要 | 不同意 | 我不同意 | 不愿意 | 我不要 | 不行 | 不需要 | 不是 | 拒绝 |
        no |
        不願意 | 拒絕
join-declined = 好的。我们不会给您发消息。
join-gone = 这个邀请已经不能用了。请对方再发一个。
join-welcome =
    谢谢您帮忙。有消息时我们会告诉您：
    { $caring-list }
    我不能给您看对方的预约，也不能更改。请问对方，或打 { $clinic-phone }。
    随时发送“停止”就能结束，或发送*帮助*看我还能做什么。

invite-own = 这是您自己的邀请。请转给帮助您的人。
invite-closed = 这个邀请已经用过或过期了。请对方再发一个。
