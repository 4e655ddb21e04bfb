extension ConflictWords {
    static let french = ConflictWords(
        conflicts: "Conflits", noConflicts: "Aucun conflit.",
        weights: [
            .error: ("Erreur", "Erreurs"), .warning: ("Avertissement", "Avertissements"), .note: ("Remarque", "Remarques"),
            .accepted: ("Accepté", "Acceptés"),
        ],
        groupings: [
            .severity: "Par gravité", .day: "Par jour", .person: "Par personne", .delegation: "Par délégation", .place: "Par lieu",
            .rule: "Par règle",
        ],
        elsewhere: [
            .day: "Sans date", .person: "Sans personne désignée", .delegation: "Aucune délégation", .place: "Sans lieu",
        ],
        resources: [
            "person": "Personne", "delegation": "Délégation", "organization": "Organisation", "place": "Lieu", "vehicle": "Véhicule",
            "equipment": "Équipement",
        ],
        activities: "Activités", waysOut: "Solutions possibles", identifier: "Identifiant", whoOrWhat: "Qui ou quoi",
        legend: "Hachures : durée du conflit. En gras : activités concernées.", asTable: "Le graphique sous forme de tableau",
        inConflict: "en conflit", acceptedBy: "Accepté par {who}", until: "jusqu’au {day}", more: "{n} de plus",
        leftOut: "Non représentés sur le graphique : {n}", toldBefore: "Détaillé plus haut, sous le numéro {n}.",
        picturesLeftOut: "Seuls les {n} premiers graphiques sont affichés. Pour en voir moins à la fois, utilisez --at-least.")

    static let spanish = ConflictWords(
        conflicts: "Conflictos", noConflicts: "No hay conflictos.",
        weights: [
            .error: ("Error", "Errores"), .warning: ("Advertencia", "Advertencias"), .note: ("Nota", "Notas"),
            .accepted: ("Aceptado", "Aceptados"),
        ],
        groupings: [
            .severity: "Por gravedad", .day: "Por día", .person: "Por persona", .delegation: "Por delegación", .place: "Por lugar",
            .rule: "Por regla",
        ],
        elsewhere: [
            .day: "Sin fecha", .person: "Nadie en particular", .delegation: "Ninguna delegación", .place: "Sin lugar",
        ],
        resources: [
            "person": "Persona", "delegation": "Delegación", "organization": "Organización", "place": "Lugar", "vehicle": "Vehículo",
            "equipment": "Equipo",
        ],
        activities: "Actividades", waysOut: "Soluciones posibles", identifier: "Identificador",
        whoOrWhat: "Quién o qué", legend: "Rayado: duración del conflicto. En negrita: actividades afectadas.",
        asTable: "El gráfico como tabla", inConflict: "en conflicto", acceptedBy: "Aceptado por {who}", until: "hasta el {day}",
        more: "{n} más", leftOut: "No representados en el gráfico: {n}", toldBefore: "Detallado más arriba, con el número {n}.",
        picturesLeftOut: "Solo se muestran los primeros {n} gráficos. Para reducir su número, utilice --at-least.")

    static let russian = ConflictWords(
        conflicts: "Накладки", noConflicts: "Накладок нет.",
        weights: [
            .error: ("Ошибка", "Ошибки"), .warning: ("Предупреждение", "Предупреждения"), .note: ("Замечание", "Замечания"),
            .accepted: ("Принято", "Принято"),
        ],
        groupings: [
            .severity: "По степени важности", .day: "По дням", .person: "По участникам", .delegation: "По делегациям",
            .place: "По местам проведения", .rule: "По правилам",
        ],
        elsewhere: [
            .day: "Без даты", .person: "Без указания лиц", .delegation: "Вне делегаций", .place: "Без места",
        ],
        resources: [
            "person": "Участник", "delegation": "Делегация", "organization": "Организация", "place": "Место", "vehicle": "Транспорт",
            "equipment": "Оборудование",
        ],
        activities: "Мероприятия", waysOut: "Что можно сделать", identifier: "Идентификатор", whoOrWhat: "Кто или что",
        legend: "Штриховка — время накладки. Полужирным выделены затронутые мероприятия.", asTable: "Схема в виде таблицы",
        inConflict: "накладка", acceptedBy: "Принято: {who}", until: "до {day}", more: "ещё {n}", leftOut: "Не показано на схеме: {n}",
        toldBefore: "Подробно изложено выше под номером {n}.",
        picturesLeftOut: "Показано схем: {n}, остальные опущены. Чтобы сократить отчёт, используйте --at-least.")

    static let chinese = ConflictWords(
        conflicts: "冲突", noConflicts: "没有冲突。",
        weights: [
            .error: ("错误", "错误"), .warning: ("警告", "警告"), .note: ("提示", "提示"), .accepted: ("已接受", "已接受"),
        ],
        groupings: [
            .severity: "按严重程度", .day: "按日期", .person: "按人员", .delegation: "按代表团", .place: "按地点", .rule: "按规则",
        ],
        elsewhere: [.day: "日期未定", .person: "不涉及具体人员", .delegation: "不涉及代表团", .place: "地点未定"],
        resources: [
            "person": "人员", "delegation": "代表团", "organization": "机构", "place": "地点", "vehicle": "车辆", "equipment": "设备",
        ],
        activities: "活动", waysOut: "解决办法", identifier: "标识", whoOrWhat: "人员或资源",
        legend: "斜线部分为冲突时段，粗体为相关活动。", asTable: "以表格显示", inConflict: "有冲突", acceptedBy: "{who}已接受", until: "有效期至{day}",
        more: "另有{n}项", leftOut: "图中省略：{n}项", toldBefore: "详见上文第{n}项。",
        picturesLeftOut: "仅显示前{n}幅图。可用 --at-least 缩小范围。")

    static let arabic = ConflictWords(
        conflicts: "حالات التعارض", noConflicts: "لا يوجد أي تعارض.",
        weights: [
            .error: ("خطأ", "أخطاء"), .warning: ("تحذير", "تحذيرات"), .note: ("ملاحظة", "ملاحظات"), .accepted: ("مقبول", "مقبولة"),
        ],
        groupings: [
            .severity: "حسب درجة الأهمية", .day: "حسب اليوم", .person: "حسب الشخص", .delegation: "حسب الوفد", .place: "حسب المكان",
            .rule: "حسب القاعدة",
        ],
        elsewhere: [
            .day: "من دون تاريخ", .person: "لا تخص أحدًا بعينه", .delegation: "لا تخص أي وفد", .place: "من دون مكان",
        ],
        resources: [
            "person": "شخص", "delegation": "وفد", "organization": "جهة", "place": "مكان", "vehicle": "مركبة", "equipment": "معدات",
        ],
        activities: "الأنشطة", waysOut: "الحلول الممكنة", identifier: "المعرّف", whoOrWhat: "المعني",
        legend: "التظليل: وقت التعارض. بالخط العريض: الأنشطة المعنية.", asTable: "الرسم في جدول", inConflict: "متعارض",
        acceptedBy: "قبله {who}", until: "حتى {day}", more: "و{n} غيرها", leftOut: "ما لم يظهر في الرسم: {n}",
        toldBefore: "التفاصيل أعلاه تحت الرقم {n}.",
        picturesLeftOut: "لا تظهر سوى أول {n} من الرسوم. لتقليل العدد استخدم ‎--at-least‎.")

    static let korean = ConflictWords(
        conflicts: "충돌", noConflicts: "충돌이 없습니다.",
        weights: [
            .error: ("오류", "오류"), .warning: ("경고", "경고"), .note: ("참고", "참고"), .accepted: ("승인됨", "승인됨"),
        ],
        groupings: [
            .severity: "심각도별", .day: "날짜별", .person: "사람별", .delegation: "대표단별", .place: "장소별", .rule: "규칙별",
        ],
        elsewhere: [.day: "날짜 없음", .person: "해당하는 사람 없음", .delegation: "해당하는 대표단 없음", .place: "장소 없음"],
        resources: [
            "person": "사람", "delegation": "대표단", "organization": "기관", "place": "장소", "vehicle": "차량", "equipment": "장비",
        ],
        activities: "활동", waysOut: "해결 방법", identifier: "식별자", whoOrWhat: "대상",
        legend: "빗금: 충돌하는 시간. 굵은 글씨: 관련 활동.", asTable: "그림을 표로 보기", inConflict: "충돌", acceptedBy: "{who} 승인",
        until: "{day}까지", more: "그 밖에 {n}건", leftOut: "그림에서 생략됨: {n}건", toldBefore: "자세한 내용은 위의 {n}번에 있습니다.",
        picturesLeftOut: "그림은 처음 {n}개만 표시됩니다. 수를 줄이려면 --at-least를 사용하십시오.")
}
