/** Parts of the world as people speak of them. */
export const continents = ['africa', 'asia', 'europe', 'latin-america', 'north-america', 'oceania'] as const;
export type Continent = (typeof continents)[number];

/**
 * ISO 3166-1 codes by part of the world, after the United Nations' M49; Latin America is with the Caribbean and Mexico. Cyprus, which
 * M49 has in Western Asia, and Kosovo, which it lacks, are in Europe here. Nobody lives in what is left out.
 */
const countries: Readonly<Record<Continent, string>> = {
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW',
  asia: 'AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
  europe:
    'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  'latin-america':
    'AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  'north-america': 'BM CA GL PM US',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
};

const byCountry: ReadonlyMap<string, Continent> = new Map(
  continents.flatMap((continent) =>
    countries[continent].split(' ').map((code) => [code, continent] as const),
  ),
);

/** The part of the world that a country is in; `null` for a code that is no country's. */
export function continentOf(country: string | null): Continent | null {
  return byCountry.get(country ?? '') ?? null;
}
