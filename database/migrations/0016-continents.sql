-- Listings are found by part of the world, as rules/continents.ts has it. What is written from now on has the mark; this gives it to
-- what is there. Marks stand in the order of their bytes, since equal sets must be equal lists.
UPDATE directory.listing AS l
SET marks = ARRAY(SELECT mark FROM unnest(l.marks || c.mark) AS mark GROUP BY mark ORDER BY mark COLLATE "C")
FROM (VALUES
  ('continent:africa', 'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW'),
  ('continent:asia', 'AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE'),
  ('continent:europe', 'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK'),
  ('continent:latin-america', 'AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI'),
  ('continent:north-america', 'BM CA GL PM US'),
  ('continent:oceania', 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS')
) AS c (mark, countries)
WHERE l.facts ->> 'country' = ANY (string_to_array(c.countries, ' '));

INSERT INTO directory.mark_set (marks) SELECT DISTINCT marks FROM directory.listing ON CONFLICT DO NOTHING;
