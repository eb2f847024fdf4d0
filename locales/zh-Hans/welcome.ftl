# unreviewed: no native speaker has reviewed this file yet.

## Somebody new.

welcome-title = 欢迎
# Read before the language is known: Chinese first, then English.
# allow two-questions: the same question in each language; nobody is asked twice
welcome-language =
    您好。我是 { $clinic-name } 的助手。
    Hello. I am the assistant of { $clinic-name }.

    您想用哪种语言？
    Which language do you want?
    ¿Qué idioma prefiere?
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
welcome-agree =
    我可以提醒您看诊、帮您申请接送、回答费用问题，也可以请工作人员来帮您。

    您在这里写的内容会加锁保存。我们的工作人员可以查看，以便帮助您。我们绝不出售。
    您随时可以停止：发送“停止”。
    我是一个程序，不能提供医疗建议。紧急情况请打 { $emergency-line }。

    您同意吗？
    .yes = 好，我同意
    .yes-words =
        同意 | 我同意 | 我同意了 | 好的我同意 | 是的我同意 | 可以我同意 | 行我同意 | 是 | 是的 | 是的是的 | 对 | 好 |
        好的 | 好的好的 | 可以 | 我可以 | 可以的 | 行 | 行的 | 嗯 | 嗯嗯 | 没问题 | 我没问题 | 没意见 | 我没意见 |
        接受 | 我接受 | 愿意 | 我愿意 | 我愿意的 | 好滴 | 好嘞 | ok | okay | yes |
        對 | 沒問題 | 我沒問題 | 沒意見 | 我沒意見 | 願意 | 我願意 | 我願意的
    .person = 人工服务
    .person-words =
        人工 | 真人 | 转人工 | 工作人员 | 找人 | 跟人说话 | 和人说话 | 我想找人 | person |
        人工服務 | 轉人工 | 工作人員 | 跟人說話 | 和人說話
    .no = 不同意
    .no-words =
        我不同意 | 不要 | 我不要 | 不用 | 不用了 | 不行 | 不可以 | 不好 | 不愿意 | 我不愿意 | 不接受 | 不是 | 拒绝 |
        no |
        不願意 | 我不願意 | 拒絕
welcome-person-comes =
    会有工作人员在这里给您回复。找工作人员不需要先同意。
    如果想先用助手，请回答下面的问题。
welcome-without-consent =
    没关系。我不会再保存任何内容，也不会给您发消息。
    您可以打电话给我们：{ $clinic-phone }。如果改变主意，在这里给我发消息就行。
welcome-name =
    谢谢您。我该怎么称呼您？只写名字就可以。
    .lead-in-words =
        我叫 | 我是 | 叫我 | 请叫我 | 你可以叫我 | 您可以叫我 | 我的名字是 | 我的名字叫 | 名字是 | 我姓 | 称呼我 |
        my name is |
        請叫我 | 稱呼我
welcome-zone =
    您住的地方是哪个时区？这样我的提醒才会准时。您可以写所在的州，或附近的大城市。
welcome-done =
    { $patient-name }，都准备好了。
    您可以点按钮，也可以用自己的话写出您需要什么。
