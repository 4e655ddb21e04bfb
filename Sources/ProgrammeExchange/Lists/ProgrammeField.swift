/// What a column of a programme may hold, one row being one activity.
enum ProgrammeField: String, ListField {
    case id, title, kind, day, start, end, duration, place, speaker, chair, moderator, track, language, description, url, status

    var headings: String {
        switch self {
        case .id: "session id|activity id|code|nr|no|number|numero"
        case .title:
            "session|session title|activity|event|subject|topic|name|item|programme item|titre|seance|intitule|activite|titulo|sesion|actividad|titel|sitzung|veranstaltung|programmpunkt|sessao|atividade|название|тема|сессия|мероприятие|العنوان|الجلسة|الفعالية|标题|题目|会议|活动|제목|세션|행사명"
        case .kind: "type|session type|format|category|tipo|typ|art|тип|вид|النوع|类型|形式|유형|구분"
        case .day: "date|session date|jour|fecha|dia|tag|datum|data|дата|день|التاريخ|اليوم|日期|日子|날짜|일자"
        case .start:
            "start time|begin|begins|starts|from|time|times|start date|debut|heure|heures|heure de debut|horaire|inicio|hora|hora de inicio|desde|beginn|zeit|uhrzeit|von|начало|время|с|البداية|الوقت|من|开始|开始时间|时间|시작|시간|시작시간"
        case .end:
            "end time|ends|until|to|finish|end date|fin|heure de fin|hasta|hora de fin|ende|bis|fim|termino|конец|окончание|до|النهاية|إلى|结束|结束时间|종료|종료시간"
        case .duration: "length|minutes|duree|duracion|dauer|duracao|продолжительность|المدة|时长|소요시간"
        case .place:
            "room|venue|location|hall|salle|lieu|sala|lugar|raum|saal|ort|local|зал|место|помещение|القاعة|المكان|会场|地点|房间|장소|회의실"
        case .speaker:
            "speakers|presenter|presenters|by|intervenant|intervenants|orateur|orateurs|ponente|ponentes|orador|oradores|redner|referent|referenten|palestrante|докладчик|докладчики|спикер|المتحدث|المتحدثون|演讲人|发言人|发言者|발표자|연사"
        case .chair: "chairs|chairperson|chaired by|president|presidence|presidente|vorsitz|leitung|председатель|الرئيس|主席|主持|의장|좌장"
        case .moderator: "moderators|moderated by|moderateur|moderatrice|moderador|moderation|модератор|مدير الجلسة|主持人|사회자"
        case .track: "stream|theme track|strand|filiere|pista|eje|strang|трек|поток|المسار|分会|专题|트랙|분과"
        case .language: "languages|working language|langue|langues|idioma|idiomas|sprache|sprachen|язык|языки|اللغة|语言|언어"
        case .description:
            "abstract|summary|details|notes|resume|descripcion|resumen|beschreibung|descricao|описание|аннотация|الوصف|说明|简介|摘要|설명|개요"
        case .url: "link|web|website|online link|join|lien|enlace|ссылка|الرابط|链接|링크"
        case .status: "state|statut|estado|статус|الحالة|状态|상태"
        }
    }
}
