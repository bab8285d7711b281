import type { PageRows } from './rows.ts';

export const pagesEn: PageRows = {
  health: [
    'Health policy',
    `We want everyone to be able to come, including people for whom an infection is dangerous. So we ask a little of everyone.

**Masks.** Please wear a well-fitting mask (FFP2, KN95, N95 or better) in all session rooms, in the expo hall and in lifts. Speakers may take theirs off on stage if they stand at least two metres from the first row. Masks in three sizes, and some with a clear window, are in baskets at every door, free. You do not need one outdoors, on the terrace or while you eat; the foyer is your choice.

**Air.** Every session room has a CO₂ display beside the door. We aim for less than 800 ppm; above 1,000 the room host opens doors and, if that does not help, shortens the session.

**If you feel ill**, stay in bed. Your ticket becomes a remote ticket at once (ask at help@harbour.example, no proof needed), and tutorial fees are returned. Tests are free at the help desk.

**If you test positive during the conference**, tell us if you are willing to. We announce the rooms and times, never the name, and delete the note two weeks later.

Exceptions for medical reasons are possible without showing papers; the help desk gives you a discreet badge dot. Somebody without a mask may have one. If in doubt, ask us rather than them.`,
  ],
  conduct: [
    'Code of conduct',
    `This conference is for people to learn and to meet. Nobody should have to be brave to attend it.

**Expected:** kindness, patience with beginners, questions that are questions, asking before taking a picture. A red lanyard means "no photographs"; a yellow one means "ask me".

**Not accepted:** harassment of any kind, remarks that put people down for who they are, sexual or violent images in talks, unwanted attention after a no, filming people without consent, sustained disruption. "It was a joke" does not change what it was. The code holds in rooms, at socials, in chats and for sponsors.

## How to report
You do not need to be sure. You do not need to be the person it happened to.

- Speak to anyone in a **violet shirt**, or come to the small room beside the help desk (2nd floor, open from 8:00 to 20:00).
- Call or text **+385 00 000 0112** at any hour during the conference.
- Write to **conduct@harbour.example**. Three people read it: Rosalind, Fenella and Cosmin. You may ask that one of them does not.

We listen first. We ask what you would like to happen, and we do nothing in your name without your agreement unless somebody is in danger. Within a day you hear what we decided. Measures go from a conversation to being asked to leave without refund.

We keep written reports for one year, encrypted, readable by the team only. After the conference we publish the number of reports and the kinds of measures, no details.`,
  ],
  'first-time': [
    'Your first time here',
    `A third of the people around you are new as well. A few things that the others learned the slow way:

**Before you come.** Star more sessions than you can attend, then decide in the corridor. Tutorials and summits need a seat; talks do not. Bring a refillable bottle, a jumper (Hall B is cold) and a charger.

**On the first day.** Pick up your badge on Thursday afternoon if you can: there is no queue. Then come to the *orientation* at 16:45 in Hall B. You will leave knowing four people.

**Between talks.** When people stand in a circle, there should be a gap for one more. Step into it; that is what it is for. If your group has no gap, make one.

**It is fine to skip.** The recording of a talk is online within days, a conversation is not. It is equally fine to go to the quiet room, to your hotel, or home.

**Asking questions** after a talk: one sentence, ending in a question mark. If it needs two, ask in the corridor; most speakers stay ten minutes by the door.

**Alone at lunch?** Tables with a small flag are for people who would like company.

**Stickers on badges:** green, talk to me; yellow, only if we know each other; red, please leave me be. You may change yours at any hour.

And on Friday at 10:45 there is a table with biscuits: *First conference? Sit here.*`,
  ],
  venue: [
    'Venue and hours',
    `**Old Customs House, Quay 7, Harbour City.** A warehouse of 1911 with a modern wing; everything is under one roof except the boathouse, six minutes away across the level bridge.

| | opens | closes |
|---|---|---|
| Building, tutorials and sprints | 7:30 | 19:00 |
| Building, conference days | 7:00 | 21:00 |
| Registration | 7:30 (Sunday 8:00) | 18:00 |
| Expo hall, Friday and Saturday | 9:45 | 17:30 |
| Expo hall, Sunday | 10:00 | 14:00 |
| Help desk and conduct room | 8:00 | 20:00 |
| Boathouse | 19:30 | as the programme says |

**Floors.** Ground: main hall, expo hall, foyer, lunch hall. First: Hall B, open spaces, terrace, speakers' room. Second: rooms 201 and 202, hardware lab, quiet room, childcare. Third: rooms 301 to 307, 315 and 316.

**Lifts.** A (beside registration) goes to floors 0 to 3; B (beside the lunch hall) is larger and serves the third floor's far end. Walking from the main hall to room 315 takes five minutes, with the lift six.

**Cloakroom** in the foyer, free, until half an hour after the last session. **Lost and found** is at the help desk; what is left on Sunday goes to the farewell tea.

Smoking is possible outside at the crane only.`,
  ],
  'getting-there': [
    'Getting there',
    `**By tram.** Line 4 from the main station to *Customs House*, 11 minutes, every 7. Until Sunday stay on for one more stop and follow the green line on the ground. The first tram is at 5:10, the last at 0:40. Your badge is a ticket on all trams from Wednesday to Sunday.

**By train.** The main station has direct trains from four capitals, night trains from three. Lifts on all platforms. From there it is 25 minutes on foot, along the water nearly all the way.

**By ferry.** The harbour bus lands at Quay 5, two minutes from the door; wheelchairs board at the middle gate.

**By air.** The airport bus takes 35 minutes to the main station and costs €4, contactless. A taxi costs about €30. If you can take the train, please do; travel grants pay for the slower way as well.

**By bicycle.** Covered stands for 300 behind the building, with a pump. The city's rental bicycles have a station at Quay 6.

**By car.** Parking is scarce on purpose. Eight accessible places are beside the back door; write to access@harbour.example with your plate and days, and one is yours.

**Visa letters** are sent within three working days after a ticket or a grant is confirmed. We can state dates and role, not vouch for a person, and embassies are slow in April.`,
  ],
  wifi: [
    'Wi-Fi',
    `**Network:** \`harbour-city\` · **password:** \`cranes-can-dance\`

It is fast enough for work and for calls if we share it. A few requests from the people who built it:

- Use the **5 or 6 GHz** network. \`harbour-city-slow\` exists for old devices and is what it says.
- Do not open your own hotspot in session rooms; forty of them are a fog.
- Fetch large images, data sets and containers **before** you come. For tutorials, the materials are on a local mirror: \`http://mirror.harbour.example\`.
- Peer-to-peer file sharing is blocked during sessions; ssh, VPNs and video calls are not.

**Privacy.** Devices cannot see each other. We count packets, not people; connection records are deleted after 24 hours, unless the conduct team asks in writing.

**eduroam** works in the whole building.

**If it does not work:** forget the network, join again, and check that your device's clock is right. Then come to the network desk in the foyer (the one with the antenna hat) or write in the channel *wifi*, with room and time. Reports with a room number are repaired first.

The programme works offline once you have opened it, so you can find your next talk even in the lift. Sprints have cabled ports in rooms 301 to 305; bring an adapter.`,
  ],
  'quiet-room': [
    'Quiet room',
    `**Second floor, beside lift A. Open from 7:30 to 20:00, and nobody asks why you came.**

It has two couches, beanbags, one weighted blanket, dimmed light and a window on the water. Use it to rest, to pray, to think, to take medicine, or to have no one speak to you.

In the room:

- no talking, no calls, no keyboards that click;
- screens dimmed and silent;
- no photographs, ever;
- no food with a smell.

If you would like to lie down for longer, or need a place that is only yours for a moment (injections, feeding, a panic attack), ask at the help desk next door. There is a small room with a lock and a chair, and somebody can wait outside if you like.

**Places that are nearly quiet:** table 5 in the open spaces; the third-floor gallery behind room 307; the back of the terrace in the morning; the reading corner in the expo hall, behind the lighthouse model.

**Loud places, so that you can avoid them:** the foyer between sessions, the lunch hall from 12:00 to 12:25, the boathouse on Saturday.

Earplugs are at the door of every session room and at the help desk, free.`,
  ],
  childcare: [
    'Childcare',
    `Childcare is free for parents with any ticket, speakers and volunteers included. It is run by *Little Harbour*, a licensed team from the city; all carers have first-aid training and a background check.

**When:** Friday to Sunday, 8:00 to 18:15. **Where:** second floor, with its own entrance and a small yard. **Who:** children from six months to twelve years. There is one carer for three under the age of three, one for six above.

**Booking** opens with the tickets and closes two weeks before the conference, since carers are planned by then. Thirty places; afterwards there is a waitlist, and you hear within an hour when a place becomes free.

**Bring** the signed form, food for under-ones, a change of clothes and a favourite thing. Lunch and snacks are served; allergies are asked for in the form. Only the people named there may collect a child, with an identity card.

**Languages:** carers speak Croatian, English, Spanish, Korean and one some Cantonese; tell us what your child speaks.

**Children at the conference** are welcome everywhere except at the late socials. Under-sixteens need no ticket. If yours is loud in a talk, the back row is reserved for you and nobody minds. Feeding is fine in any room, and there is a quiet one beside the childcare.

Photographs of children are not allowed, by anyone.`,
  ],
  accessibility: [
    'Accessibility',
    `Tell us what you need when you register or at **access@harbour.example**; Temperance answers, usually the same day. What follows is what you can rely on without asking.

**Moving.** All rooms are step-free, by lift A or B. Doors are at least 85 cm wide, except room 307 (78 cm; a wider door is opened on request). Accessible toilets are on every floor, one with a hoist and bench on the ground floor. Two wheelchairs and four folding stools can be borrowed.

**Hearing.** Live captions by people in the main hall and Hall B, automatic ones elsewhere, on the side screen and on your phone. Hearing loops in the main hall (front half), Hall B and room 315. International Sign for keynotes, for other sessions on request until 1 May. Microphones are used for questions, always.

**Seeing.** Slides of most talks are linked from the session an hour before. Guides meet you at the tram. Assistance dogs are welcome; water bowls are at the help desk, grass is behind the crane. Signs are in large type and at hand height in Braille.

**Resting.** Seats every ten metres, a quiet room, reserved seats at the end of rows (blue covers).

**Helpers** come free; register them so that they get a badge.

**What is not good yet:** the boathouse's upper floor has stairs only; the terrace is windy and loud when a ship leaves; captions for Korean, Chinese and Spanish sessions outside the two halls are automatic and make mistakes.`,
  ],
  food: [
    'Food',
    `Breakfast (conference days), lunch, coffee and afternoon tea are included in every ticket. All of it is vegetarian; half is vegan, and the vegan line is the shorter one.

**Labels.** Every dish carries a card in English, Korean and Chinese with ingredients and the fourteen main allergens. Halal and kosher boxes are ready for those who said so when they registered; ask at the counter with the blue lamp. Gluten-free food is prepared in a kitchen of its own. Nuts are only ever served wrapped.

**If you have a severe allergy**, find Marta, the head cook, at the blue lamp: she knows what is in everything and is glad to be asked.

**When.** The queue is longest at 12:05 and gone at 12:25. Boxes for people who have to rush are on the table beside the door.

**Water** is at every corner; bring a bottle. Cups cost a deposit of €2, which you may leave to the travel-grant fund.

**Quiet eating:** behind the plants in the lunch hall. **Company:** tables with a flag.

**Dinner** is up to you. Quay 5 has soup, Quay 6 noodles, and the market hall everything until 22:00. A list with prices, steps and vegan dishes hangs in the foyer, written by local people who eat there.

What is left over goes to the seafarers' mission every evening.`,
  ],
  sprints: [
    'Sprints guide',
    `A sprint is people from one project in one room for a day or four. You can join with no experience, without a ticket for the conference, and for an hour only.

**When:** Monday to Thursday, 9:00 to 17:00 (Thursday until 15:00). At nine each project says in one minute what it does and whom it needs.

**Prepare.** Charge your laptop, install git, create an account where the project lives. If that sentence was unfamiliar, come to *Your first sprint* on Sunday at 16:45 in Hall B, or to the set-up clinic in room 303 on Monday.

**Choose.** Follow the person rather than the technology. Ask "what is a thing I could finish today?" Documentation, testing on an odd machine, translating and triage are contributions, and often the ones most needed.

**For project leaders.** Bring ten issues that are really small, a set-up guide that you tried on a clean machine last week, and one more person who can answer questions. Say when you arrive and when you leave. Thank people in the commit.

**Include.** Pair a newcomer with somebody who has time, not with the maintainer. Explain the in-joke. Stop at lunch.

**There will be** soup at half past twelve, cables, whiteboards, captions in rooms 301 and 302, and a dinner on Monday.

On Thursday at three every project tells what came of it, including what did not work.`,
  ],
  'lightning-talks': [
    'How lightning talks work',
    `Five minutes, one subject, then a gong. Four blocks: Friday and Saturday at 17:40, Saturday and Sunday at 8:15, all in the main hall and on the stream.

**Sign up** on the day itself. For the evening, the list opens at 8:00 in the foyer and on the session's page; for the morning, at 18:00 the day before. Half of the places are drawn by lot among people who have never spoken at a conference; the other half is first come, first served. You learn an hour before at the latest.

**What works:** one idea, one picture, one thing to try. A bug with a moral. A plea for help. Your town's meetup in four slides. Songs have been known to work.

**What does not:** product pitches (the gong comes early), talks of twenty minutes told faster, live demonstrations over Wi-Fi.

**Practical.** Send slides as PDF an hour before, or use the stage laptop; there is no time for plugging in. Saturday morning is without slides: props are encouraged. You have a hand-held or a head-worn microphone. The steps to the stage have a ramp on the left.

**The code of conduct holds**, at five times the speed. Show your slides to a friend.

If you would rather not be recorded, say so when you sign up; the stream then shows the harbour for five minutes, which has its own friends.`,
  ],
  'open-spaces': [
    'How open spaces work',
    `Open spaces are the part of the programme that is written by you, on the day.

**How.** Go to the board beside the stairs on the first floor (it is also on the web). Choose a table from 1 to 8 and a time, write a title, your name and one sentence. That is all; nobody approves it. Twelve were announced beforehand, to give the board a start.

**What for.** A question that you carry around. People with the same editor, illness, mother tongue or bug. Continuing a talk. Reading something together. Teaching a card game. Planning a conference. A table with one person is a success too, once you have finished your coffee.

**Rules, few:**

1. Whoever comes is the right person.
2. If you neither learn nor contribute, move on; nobody is offended.
3. Say at the start whether notes are taken. Nothing is recorded.
4. No sales.
5. The code of conduct holds.

Table 2 has the widest access, table 5 is the quietest, table 8 has a screen. If the weather is good, the terrace counts as table 9.

When a talk is cancelled its room becomes an open space: look for the green sign.

**For hosts:** begin with a round of names, watch who has not spoken, end five minutes early so that people can exchange addresses.`,
  ],
  'job-fair': [
    'Job fair',
    `**Sunday, 10:00 to 13:00, in the expo hall**, along the windows; the posters hang in the middle. Twenty-four tables, J1 to J24. No ticket beyond your badge is needed, and you are welcome for a look even if you are happy where you are.

**What we ask of employers:** a card at each table that states *salary range, place, remote or not, visa support, and what the interviews consist of*. Those without a card are sent to write one. No collecting of badges: you decide to whom you give an address.

**What you may ask.** Who left last, and why? How long is the on-call week? What would I do on my first Monday? Whom could I talk to who is not a manager? Good employers have been asked worse.

**Bring** two sentences about yourself and, if you like, a page. People at the *CV table* (J0, volunteers from five companies) read yours with you, in English, Spanish, Korean or Chinese.

**First job, or first one in years?** From ten to half past ten the tables are reserved for you, and it is quieter.

**Photographs** are not allowed in the job-fair part of the hall; some people's managers are here as well.

All advertised jobs, with tables, are on the jobs page until the end of June.`,
  ],
  help: [
    'Help and safety',
    `**In an emergency call 112**, then the venue's guard on **+385 00 000 0100**: the guard opens the right gate for the ambulance.

**Meeting point** if the building is evacuated: the blue crane on Quay 7. Lifts stop; at each stairwell is a refuge with an intercom for people who cannot take stairs, and the floor host stays with you.

**First aid** is beside the help desk on the second floor from 8:00 to 20:00; at the boathouse a first-aider wears a white cap. Defibrillators hang at registration, on the third floor beside lift B and in the boathouse. Naloxone and adrenaline pens are at the help desk.

**Help desk**, foyer and second floor: lost things, found things, plasters, period products, chargers, spare glasses screws, someone to walk to the tram with you. In the evening ask for a *companion* at the boathouse door: two volunteers go with you to the stop or hotel.

**Pharmacy:** Quay 5, until 20:00; the hospital's is open at night (tram 2, *Clinic*).

**If something feels wrong** between people, see the *code of conduct*: violet shirts, +385 00 000 0112, conduct@harbour.example.

**Weather:** if the harbour horn sounds three times, stay away from the terrace; it means wind, not war.

All numbers are printed on the back of your badge. This is a rehearsal conference: all telephone numbers but 112 are invented and lead nowhere.`,
  ],
  remote: [
    'Taking part from afar',
    `A remote ticket gives you the keynotes, all talks in five rooms, both lightning-talk blocks in the evening, four of the tutorials, questions, chat and a place in open space *Table 0*, which is on the wall of the first floor with a camera and a microphone.

**Times** are shown in the venue's zone or in yours; choose at the top of the schedule. Streams run ten to fifteen seconds late.

**Questions.** Type yours on the session's page. The room host reads them aloud in turn with those in the room: one from the wall, one from the floor.

**Captions** are in the stream and as text beside it, in English for everything, in Spanish for keynotes. The text can be enlarged and saved.

**If your connection is poor:** there is an audio-only stream (about 30 kbit/s), slides are linked separately, and recordings of the main hall appear within three hours.

**Not streamed:** summits, open spaces other than Table 0, labs, and sessions marked *not recorded: be there*. We are sorry; people speak differently in rooms that do not remember.

**Meeting people.** Say hello in the channel of your first session. Every day at 12:15 and 20:15 venue time there is a remote table with six seats and a host, for different continents.

**Prices** are by country of residence, from €0; choose what is right for you, nobody checks. If you fall ill on the way, your ticket becomes a remote one at no cost and the difference is returned.`,
  ],
};
