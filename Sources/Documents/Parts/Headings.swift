internal import Planning
package import Wording

/// The words in templates: headings, and marks beside an entry.
package struct Headings: Codable, Hashable, Sendable {
    package var time: String
    package var programme: String
    package var when: String
    package var place: String
    package var languages: String
    package var interpretation: String
    package var interpreters: String
    package var track: String
    package var partOf: String
    package var unscheduled: String
    package var parallel: String
    package var remote: String
    package var online: String
    package var documents: String
    package var outcomes: String
    package var followUps: String
    package var notes: String
    package var number: String
    package var name: String
    package var alsoWritten: String
    package var honorific: String
    package var title: String
    package var organization: String
    package var country: String
    package var role: String
    package var reply: String
    package var overview: String
    package var contacts: String
    package var vehicle: String
    package var driver: String
    package var pickUp: String
    package var overnight: String
    package var phone: String
    package var bring: String
    package var dress: String
    package var optional: String
    package var members: String
    package var guests: String
    /// Labels the time on the clock of somebody who joins from afar.
    package var ownTime: String
    package var start: String
    package var end: String
    /// Names the clock of the times.
    package var zone: String
    package var kind: String
    package var people: String
    package var status: String
    /// Diet and access.
    package var needs: String
    package var signInSheet: String
    package var signature: String
    package var seating: String
    package var objectives: String
    package var sites: String
    package var allRooms: String
    /// Separates parts of a line, and a heading from the text on its line.
    package var comma: String
    package var colon: String
}

extension Headings {
    package init(_ reader: Reader) {
        time = reader["heading.time"]
        programme = reader["heading.programme"]
        when = reader["heading.when"]
        place = reader["heading.place"]
        languages = reader["heading.languages"]
        interpretation = reader["heading.interpretation"]
        interpreters = reader[.roles(.interpreter)]
        track = reader["heading.track"]
        partOf = reader["heading.part-of"]
        unscheduled = reader["heading.unscheduled"]
        parallel = reader["heading.parallel"]
        remote = reader["heading.remote"]
        online = reader["heading.online"]
        documents = reader["heading.documents"]
        outcomes = reader["heading.outcomes"]
        followUps = reader["heading.follow-ups"]
        notes = reader["heading.notes"]
        number = reader["heading.number"]
        name = reader["heading.name"]
        alsoWritten = reader["heading.also-written"]
        honorific = reader["heading.honorific"]
        title = reader["heading.title"]
        organization = reader["heading.organization"]
        country = reader["heading.country"]
        role = reader["heading.role"]
        reply = reader["heading.reply"]
        overview = reader["heading.overview"]
        contacts = reader["heading.contacts"]
        vehicle = reader["heading.vehicle"]
        driver = reader["heading.driver"]
        pickUp = reader["heading.pick-up"]
        overnight = reader["heading.overnight"]
        phone = reader["heading.phone"]
        bring = reader["heading.bring"]
        dress = reader["heading.dress"]
        optional = reader["heading.optional"]
        members = reader["heading.members"]
        guests = reader["heading.guests"]
        ownTime = reader["heading.own-time"]
        start = reader["heading.start"]
        end = reader["heading.end"]
        zone = reader["heading.zone"]
        kind = reader["heading.kind"]
        people = reader["heading.people"]
        status = reader["heading.status"]
        needs = reader["heading.needs"]
        signInSheet = reader["heading.sign-in-sheet"]
        signature = reader["heading.signature"]
        seating = reader["heading.seating"]
        objectives = reader["heading.objectives"]
        sites = reader["heading.sites"]
        allRooms = reader["heading.all-rooms"]
        comma = reader[.comma]
        colon = reader[.colon]
    }
}
