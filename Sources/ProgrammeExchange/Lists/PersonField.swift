/// What a column of a list of participants may hold.
enum PersonField: String, ListField {
    case id, name, given, family, localName, honorific, title, rank, organization, country, delegation, head, role, activities, languages,
        timezone, email, phone, arrival, arrivalTime, arrivalBy, departure, departureTime, departureBy, dietary, access

    var headings: String {
        switch self {
        case .id: "person id|identifier"
        case .name:
            "full name|participant|participant name|name of participant|delegate|delegate name|names|attendee|nom complet|nom et prenom|nom prenom|prenom et nom|participante|nombre completo|nombre y apellidos|apellidos y nombres|nome completo|vor und nachname|teilnehmer|фио|полное имя|имя и фамилия|участник|الاسم الكامل|الاسم|اسم المشارك|姓名|名字|성명|이름"
        case .given:
            "first name|given name|given names|forename|first names|firstname|prenom|prenoms|nombre|nombres|vorname|primeiro nome|имя|имя отчество|الاسم الأول|名|给定名|이름 명"
        case .family:
            "last name|surname|family name|lastname|familyname|nom|nom de famille|apellido|apellidos|nachname|familienname|sobrenome|apelido|фамилия|اسم العائلة|اللقب العائلي|姓|姓氏|성|성씨"
        case .localName:
            "name in local script|native name|local name|name in original script|original name|nom dans l alphabet local|name local"
        case .honorific:
            "title prefix|salutation|prefix|mr ms|mr mrs|civilite|tratamiento|anrede|form of address|courtesy title|обращение|اللقب|称呼|호칭"
        case .title:
            "job title|position|function|functional title|job|post|designation|poste|fonction|titre|cargo|puesto|funcion|position titel|funktion|должность|المنصب|الوظيفة|المسمى الوظيفي|职务|职位|头衔|직위|직책"
        case .rank: "protocol rank|precedence|order|rang|rango|protokollrang"
        case .organization:
            "organisation|company|institution|affiliation|employer|agency|entity|ministry|organisme|institution d origine|organizacion|institucion|entidad|organizacao|instituicao|einrichtung|firma|организация|учреждение|место работы|المنظمة|المؤسسة|الجهة|单位|机构|组织|소속|기관"
        case .country:
            "nationality|state|member state|country of residence|country region|pays|nationalite|pais|nacionalidad|land|staatsangehorigkeit|nacionalidade|страна|гражданство|البلد|الدولة|الجنسية|国家|国籍|국가|국적"
        case .delegation: "delegation name|member of delegation|delegacion|delegacao|делегация|الوفد|代表团|대표단"
        case .head:
            "head of delegation|hod|is head|chef de delegation|jefe de delegacion|chefe de delegacao|delegationsleiter|delegationsleitung|глава делегации|رئيس الوفد|代表团团长|团长|단장|수석대표"
        case .role: "role in meeting|participant type|type of participant|category|status in delegation|rolle|rol|papel|роль|الدور|角色|역할|구분"
        case .activities:
            "activity|session|sessions|workshop|workshops|event|events|attending|seance|seances|atelier|sesion|sesiones|taller|sitzung|sitzungen|мероприятие|сессия|الجلسة|الفعالية|会议|场次|세션|행사"
        case .languages:
            "language|languages spoken|working language|langue|langues|idioma|idiomas|sprache|sprachen|язык|языки|اللغة|اللغات|语言|언어"
        case .timezone: "time zone|home time zone|fuseau horaire|zona horaria|zeitzone|часовой пояс|المنطقة الزمنية|时区|시간대"
        case .email:
            "e mail|mail|email address|e mail address|courriel|adresse electronique|adresse e mail|correo|correo electronico|e mail adresse|endereco eletronico|электронная почта|почта|эл почта|البريد الإلكتروني|البريد|邮箱|电子邮件|电子邮箱|이메일|전자우편"
        case .phone:
            "telephone|mobile|cell|phone number|mobile phone|telefono|telefon|handy|telefone|celular|movil|телефон|мобильный|الهاتف|الجوال|رقم الهاتف|电话|手机|전화|전화번호|휴대전화"
        case .arrival:
            "arrival date|date of arrival|arrives|date d arrivee|arrivee|fecha de llegada|llegada|ankunft|anreise|chegada|дата прибытия|прибытие|приезд|تاريخ الوصول|الوصول|抵达日期|到达日期|도착일|도착"
        case .arrivalTime:
            "arrival time|time of arrival|heure d arrivee|hora de llegada|ankunftszeit|время прибытия|وقت الوصول|抵达时间|到达时间|도착시간"
        case .arrivalBy:
            "arrival flight|flight in|inbound flight|arriving flight|vol d arrivee|vuelo de llegada|ankunftsflug|рейс прибытия|رحلة الوصول|抵达航班|도착편"
        case .departure:
            "departure date|date of departure|departs|leaves|date de depart|depart|fecha de salida|salida|abreise|abflug|partida|дата отъезда|отъезд|убытие|تاريخ المغادرة|المغادرة|离开日期|离境日期|출발일|출국일"
        case .departureTime:
            "departure time|time of departure|heure de depart|hora de salida|abreisezeit|время отъезда|وقت المغادرة|离开时间|출발시간"
        case .departureBy:
            "departure flight|flight out|outbound flight|departing flight|vol de depart|vuelo de salida|abflug nummer|рейс отъезда|رحلة المغادرة|离境航班|출발편"
        case .dietary:
            "diet|dietary needs|dietary requirements|food|meal|meal preference|regime alimentaire|regime|dieta|alimentacion|ernahrung|essen|питание|диета|النظام الغذائي|الطعام|饮食|饮食要求|식단|식이"
        case .access:
            "accessibility|access needs|special needs|accessibility requirements|accessibilite|besoins particuliers|accesibilidad|necesidades especiales|barrierefreiheit|доступность|особые потребности|احتياجات خاصة|无障碍|特殊需求|접근성"
        }
    }
}
