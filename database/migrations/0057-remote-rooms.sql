-- Where those who are not in a room see, hear and read what goes on in it. Rooms are the programme's, by their code.
CREATE TABLE live.remote_room (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  room_code text NOT NULL,
  stream text,
  chat text,
  captions text,
  -- Who is shown the links: everybody, whoever has a role in the edition or a ticket that is paid for, or of tickets those that let in on no day only.
  audience text NOT NULL CHECK (audience IN ('everybody', 'attending', 'online')),
  -- From so many minutes before a session starts.
  minutes_before integer NOT NULL CHECK (minutes_before BETWEEN 0 AND 120),
  PRIMARY KEY (edition_id, room_code)
);
