/// The sentences of a letter of invitation, in one language.
struct InvitationWords: Sendable {
    /// What a subject begins with, by occasion, and the letter's first sentence.
    let occasions: [InvitationLetter.Occasion: (subject: String, opening: String)]
    /// How to reply.
    let reply: String

    private init(
        invitation: (String, String), update: (String, String), cancellation: (String, String), withdrawal: (String, String), reply: String
    ) {
        occasions = [.invitation: invitation, .update: update, .cancellation: cancellation, .withdrawal: withdrawal]
        self.reply = reply
    }

    /// The catalogue, by language: the same languages as that of documents.
    static let all: [String: InvitationWords] = [
        "en": english, "fr": french, "es": spanish, "ru": russian, "zh": chinese, "ar": arabic, "ko": korean,
    ]

    static let english = InvitationWords(
        invitation: ("Invitation", "You are invited to the following."),
        update: ("Changed", "This invitation has changed. What holds now:"),
        cancellation: ("Cancelled", "The following has been cancelled."),
        withdrawal: ("Invitation withdrawn", "You are no longer expected at the following, which takes place all the same."),
        reply: "Please accept or decline in your calendar program; the reply reaches the organizer by itself. "
            + "If your mail program shows no buttons for it, answer this message.")

    private static let french = InvitationWords(
        invitation: ("Invitation", "Vous êtes invité(e) à l’événement suivant."),
        update: ("Modification", "Cette invitation a changé. Voici ce qui vaut désormais :"),
        cancellation: ("Annulation", "L’événement suivant est annulé."),
        withdrawal: ("Invitation retirée", "Votre présence n’est plus attendue à l’événement suivant, qui a lieu néanmoins."),
        reply: "Veuillez accepter ou décliner dans votre logiciel de calendrier ; la réponse parvient d’elle-même à l’organisateur. "
            + "Si votre messagerie n’affiche pas de bouton pour cela, répondez à ce message.")

    private static let spanish = InvitationWords(
        invitation: ("Invitación", "Se le invita a lo siguiente."),
        update: ("Cambio", "Esta invitación ha cambiado. Lo que vale ahora:"),
        cancellation: ("Cancelación", "Se ha cancelado lo siguiente."),
        withdrawal: ("Invitación retirada", "Ya no se espera su presencia en lo siguiente, que se celebra de todos modos."),
        reply: "Acepte o rechace en su programa de calendario; la respuesta llega por sí sola a quien organiza. "
            + "Si su programa de correo no muestra botones para ello, responda a este mensaje.")

    private static let russian = InvitationWords(
        invitation: ("Приглашение", "Приглашаем Вас принять участие в следующем мероприятии."),
        update: ("Изменение", "Это приглашение изменилось. Теперь действует следующее:"),
        cancellation: ("Отмена", "Следующее мероприятие отменено."),
        withdrawal: ("Приглашение отозвано", "Ваше участие в следующем мероприятии больше не требуется; само мероприятие состоится."),
        reply: "Пожалуйста, примите или отклоните приглашение в программе-календаре; ответ сам дойдёт до организатора. "
            + "Если почтовая программа не показывает таких кнопок, ответьте на это письмо.")

    private static let chinese = InvitationWords(
        invitation: ("邀请", "谨邀请您出席以下活动。"),
        update: ("变更", "本邀请有变更，现以下列内容为准。"),
        cancellation: ("取消", "以下活动已取消。"),
        withdrawal: ("撤回邀请", "以下活动照常举行，但您无需出席。"),
        reply: "请在您的日历程序中接受或谢绝，回复会自动送达组织者。如邮件程序未显示相应按钮，请直接回复本邮件。")

    private static let arabic = InvitationWords(
        invitation: ("دعوة", "ندعوكم إلى النشاط التالي."),
        update: ("تعديل", "تغيّرت هذه الدعوة، والمعمول به الآن هو ما يلي."),
        cancellation: ("إلغاء", "أُلغي النشاط التالي."),
        withdrawal: ("سحب الدعوة", "لم يعد حضوركم متوقعا في النشاط التالي، وهو سيُعقد في موعده."),
        reply: "يرجى قبول الدعوة أو الاعتذار عنها في برنامج التقويم لديكم، ويصل الرد إلى المنظم تلقائيا. "
            + "وإن لم يعرض برنامج البريد أزرارا لذلك فالرجاء الرد على هذه الرسالة.")

    private static let korean = InvitationWords(
        invitation: ("초대", "다음 행사에 초대합니다."),
        update: ("변경", "이 초대의 내용이 변경되었습니다. 현재 내용은 다음과 같습니다."),
        cancellation: ("취소", "다음 행사가 취소되었습니다."),
        withdrawal: ("초대 철회", "다음 행사에는 참석하지 않으셔도 됩니다. 행사는 예정대로 열립니다."),
        reply: "캘린더 프로그램에서 수락하거나 거절해 주십시오. 답장은 주최자에게 자동으로 전달됩니다. "
            + "메일 프로그램에 해당 버튼이 없으면 이 메일에 회신해 주십시오.")
}
