"""What the names of bodies, offices and persons look like. Nothing but expressions.

A name is a run of words in capitals, with small words between them, around a noun that says what
it stands for; `language.names` reads it.
"""

import re

# Who holds an office, and what people have set up.
OFFICES = (
    r"Commissioners?|Ombuds\w+|Secretar(?:y|ies)(?:-General)?|Presidents?|Ministers?|Directors?"
    r"(?:-General)?|Chair(?:m[ae]n|persons?|wom[ae]n)?|Chairs|Defenders?|Rapporteurs?|Mayors?"
    r"|Governors?|Speakers?|Prosecutors?(?:-General)?|Judges?|Coordinators?|Representatives?"
    r"|Envoys?|Advocates?|Heads?|Spokes\w+|Chiefs?|Deputy|Members?|Experts?|Attorneys?|Senators?"
    r"|Congress(?:wo)?m[ae]n|Leaders?|Charg[ée] d'affaires|Ambassadors?|Observers?|Protectors?"
    r"|Registrars?|Administrators?|Managers?|(?:Arch)?[Bb]ishops?|Cardinals?|Patriarchs?|Superintendents?|Inspectors?|Auditors?|Chancellors?|Premier|Command(?:er|ant)s?"
)
BODIES = (
    r"Ministr(?:y|ies)|Committees?|Councils?|Commissions?|Organi[sz]ations?|Offices?|Unions?"
    r"|Associations?|Networks?|Institut(?:e|es|ion|ions)|Parliaments?|Assembl(?:y|ies)|Governments?"
    r"|Agenc(?:y|ies)|Funds?|Courts?|Cent(?:re|er)s?|Bureau|Federations?|Confederations?|Alliances?"
    r"|Leagues?|Academ(?:y|ies)|Foundations?|Societ(?:y|ies)|Universit(?:y|ies)|Boards?|Banks?"
    r"|Departments?|Directorates?|Services?|Secretariats?|Missions?|Embass(?:y|ies)|Delegations?"
    r"|Consulates?|Authorit(?:y|ies)|Chambers?|Congress|Senate|House|Groups?|Forum|Initiatives?"
    r"|Programmes?|Nations|Cross|Crescent|Coalitions?|Police|Prisons?|Barristers|Bar|Divisions?"
    r"|Units?|Party|Parties|Church(?:es)?|Tribunals?|Compan(?:y|ies)|Majlis|Duma|Rada|Bundestag"
    r"|Knesset|Watch|Mechanism|Corporation|Technologies|plc|Ltd|Limited|Inc|LL[CP]|PLLP|Incorporated"
    r"|Observatory|Colleges?|Hospitals?|Clinics?|Trust|Consortium|Campaign|Caucus|Front|Movement"
    r"|(?:(?<=Bishops )|(?<=Bishops' )|(?<=Episcopal ))Conference|Conference(?= of)"
    r"|(?:Arch)?[Dd]iocese|Collective|Guild|Presidency|Synod|Amnesty International"
    r"|(?<!the[ ])(?<=[a-zA-Z][ ])International"
)
# These say as little as "others" without what stands beside them; in lists they are heads too.
GENERIC = (
    r"Press|Platform|Headquarters|(?<!Public\s)Administrations?|Programs?|NGOs|States"
    r"|(?:National|Foreign|City|News|Assignment) desks?|Editors?|Writers?|Reporters?"
    r"|(?-i:Times|Gazette|Herald|Tribune|Journal|media|outlets|countries|bodies|organs|communities|diaspora)|(?-i:Community)"
)
# Small words inside a name.
LINKS = "of|for|on|in|to|against|and|the|at|with|without|&|de|d'|des|du|et|la|del|von|van"
CAPITAL = (
    r"(?:(?!I\b)[A-ZÀ-ÖØ-Þ](?:[\w&'/-]|\.(?=[A-Z\d ,)]|(?:js|org|com|net|ai|io)\b))*"
    r"|&|\d{1,2}(?:st|nd|rd|th))"
)
# A headline says what somebody does or did; no name does.
TELLS = re.compile(
    r"\b(?:Their|Its|His|Her|Our|Your|How|Why|After|Before|Until|While"
    r"|(?!(?:United|Limited|Associated|Allied|Unified|Integrated|Incorporated|Federated|Chartered"
    r"|Retired|Disabled|Displaced|Unemployed|Injured|Exiled)\b)[A-Z][a-z]{2,}ed)\b"
)
# A headline says what one is to do; few names do.
TO_DO = re.compile(
    r" (?!to (?:Protect|Ban|Stop|Abolish|End|Free|Save|Defend|Prevent|Support)\b)(?i:to (?!the\b))"
)
# Offices that speak for themselves; others speak for a body.
IN_PERSON = (
    r"Commissioners?|Ombuds\w+|Presidents?|Ministers?|Defenders?|Rapporteurs?|Mayors?|Governors?"
    r"|Representatives?|Envoys?|Advocates?|Protectors?|Secretary-General|Co-Chairs|Speakers?"
    r"|Prosecutors?|Experts?|Observers?|Ambassadors?|Senators?|Chancellors?|Spokes\w+|Attorneys?"
)

# Persons, and how they are called.
HONORIFIC = (
    r"(?:Dr|Mr|Mrs|Ms|Prof|Professor|H\.? ?E|(?i:(?:His|Her|Your) (?:Royal )?(?:Excellency|Exc"
    r"|Majesty|Highness|Holiness|Eminence))|(?:The )?(?:R(?:igh)?t\.? )?(?:Hon(?:o[u]?rable)?|HON)"
    r"|(?:The )?Most Reverend|Sir|Dame|Dato'|Madam|Shri|Rev)\b\.?"
)
_PART = r"[A-ZÀ-ÖØ-Þ][\w'-]+|[A-Z]\.?(?= )|[JS][Rr]\."
_BETWEEN = "de|van|von|al|bin|binti|ben|oglu|qizi|der|la"
_NO_NAME = "[A-Z]{3,} [A-Z][a-z]"  # "VPN Service"
PERSON = rf"(?:{HONORIFIC} ?)*(?!{_NO_NAME})(?:{_PART})(?: (?:{_PART}|{_BETWEEN})){{1,4}}"
