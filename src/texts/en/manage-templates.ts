/** Texts to start pages from that people look for at every conference; Markdown. Written by us; every team changes them. */
export const manageTemplates = {
  conduct: {
    title: 'Code of conduct',
    body: `Everybody who takes part agrees to be kind, to listen, and to leave others in peace who want to be left in peace.

## What we want
- Welcome people whom you do not know, above all those who are here for the first time.
- Let others finish. Ask before you touch somebody, take their picture or share what they told you.
- Disagree about things, not about people.

## What we do not accept
Insults, threats, sexual remarks or pictures, following somebody around, unwanted touching, and belittling anybody for who they are. Not in sessions, not in the corridor, not online, not at the party.

## If something happens
Speak to anybody with a team badge, or write to **(address)**. You can stay anonymous. We listen first, decide together with you what to do next, and tell nobody more than they need to know.

Whoever breaks these rules may be warned, asked to leave without a refund, or not be invited again.

## Who answers
(Names and how to reach them, with one person who is not part of the team.)`,
  },
  health: {
    title: 'Health policy',
    body: `We want everybody to come home as well as they came.

- **Ill?** Stay at home or in your room, please. Your ticket can be used online, or given to somebody else until (date).
- **Masks** are (welcome / asked for in session rooms / required indoors). We have spare ones at registration.
- **Air:** rooms are aired between sessions; CO₂ is shown at the doors.
- **Tests** can be had at registration, free of charge.
- **Distance:** a coloured sticker on your badge says whether you like handshakes, a wave, or room around you.

First aid stands at (place). In an emergency call **(number)**.

This policy may become stricter when many fall ill in the city. It will not become less strict than what is written here.`,
  },
  'first-time': {
    title: 'First time here?',
    body: `Everybody was new once. This is what we wish somebody had told us.

## Before you come
- Star what you want to see. You will change your mind, and that is fine.
- Bring a bottle, a jumper for cold rooms, and something to write with.

## On the first morning
- Come (30 minutes) before the opening: registration is quickest then.
- There is a gathering for newcomers at (time and place). Nobody there knows anybody either.

## During the days
- You need not see everything. Sessions are recorded (or not: it says so); conversations are not.
- At breaks, stand so that one more person fits into your circle.
- Lightning talks and open spaces are for you, too. Sign up at the board.
- Tired? The quiet room is at (place).

A question? Everybody with a team badge likes to be asked.`,
  },
  venue: {
    title: 'Venue and hours',
    body: `**(Name of the venue)**, (street, city)

## How to get there
- **Train or tram:** (stop, lines, minutes on foot)
- **Bicycle:** stands are at (place)
- **Car:** (parking, price). Places for disabled visitors are at (place); tell us and we keep one.

## Hours
| | Doors open | Doors close |
|---|---|---|
| First day | 8:00 | 20:00 |
| Last day | 8:30 | 18:00 |

## Getting around
- Step-free way in: (place). Lifts are at (place).
- All session rooms have places for wheelchairs; (rooms) have an induction loop.
- Toilets for everybody: (floor). Room for parents: (floor). Quiet room: (floor). Prayer room: (floor).

## Food
Breakfast and lunch are (included / sold). Tell us about allergies with your ticket.`,
  },
  wifi: {
    title: 'Wi-Fi',
    body: `| | |
|---|---|
| Network | **(name)** |
| Password | **(password)** |

- Please do not share large files, and let updates wait for the evening: hundreds of us share one line.
- One device per person is kind. Your phone often does better on its own network.
- This schedule works without a network once you have opened it.
- No network at all? Tell the desk where you are.`,
  },
  help: {
    title: 'Help and safety',
    body: `**In danger: call (number) first, then us at (number).**

- **First aid** is at (place), staffed from (time) to (time). Defibrillators hang at (places).
- **Fire alarm:** leave by the nearest green sign, never by a lift. We meet at (place).
- **Lost and found** is at registration. Lost a child? Tell anybody with a team badge, at once.
- **Going home late:** nobody needs to go alone. Ask at the door; somebody walks with you to the tram.
- **Somebody bothers you?** See our code of conduct. We come when you call.

Badges are worn inside, and best put away outside.`,
  },
};
