/**
 * Names that English, lists or older maps use and the gazetteer has not, by country: `name = name in the gazetteer`, words without
 * accents, in small letters. A region or an island stands for its chief town, as conferences call it their place.
 */
const written: Readonly<Record<string, string>> = {
  DE:
    'cologne = koln, nuremberg = nurnberg, nuernberg = nurnberg, frankfurt = frankfurt am main, ' +
    'frankfurt main = frankfurt am main, hanover = hannover, muenchen = munich, munchen = munich, ' +
    'koeln = koln, duesseldorf = dusseldorf, wuerzburg = wurzburg, brunswick = braunschweig, ' +
    'marburg = marburg an der lahn, halle = halle saale, nurburgring = adenau, ' +
    'rugen = bergen auf rugen, bodensee = konstanz',
  IN:
    'bangalore = bengaluru, bombay = mumbai, calcutta = kolkata, madras = chennai, poona = pune, ' +
    'goa = panaji, north goa = panaji, kochi = cochin, belagavi = belgaum, gurugram = gurgaon, ' +
    'trivandrum = thiruvananthapuram, mysuru = mysore, vizag = visakhapatnam, delhi ncr = delhi',
  IT:
    'milano = milan, roma = rome, firenze = florence, torino = turin, venezia = venice, ' +
    'napoli = naples, napels = naples, genova = genoa, padua = padova, desenzano = desenzano del garda, ' +
    'mantua = mantova',
  BE:
    'antwerp = antwerpen, ghent = gent, bruges = brugge, bruxelles = brussels, brussel = brussels, ' +
    'louvain = leuven, mechlin = mechelen',
  CH:
    'geneva = geneve, zuerich = zurich, berne = bern, basle = basel, rapperswil jona = rapperswil, ' +
    'lucerne = luzern, cern = meyrin, lausane = lausanne',
  AT: 'wien = vienna',
  DK: 'aarhus = arhus, kobenhavn = copenhagen, elsinore = helsingor',
  SE: 'gothenburg = goteborg, goteburg = goteborg, malmoe = malmo',
  GR: 'heraklion = irakleion, crete = irakleion, athina = athens, salonica = thessaloniki',
  ES:
    'tenerife = santa cruz de tenerife, gran canaria = las palmas de gran canaria, ' +
    'canarias = las palmas de gran canaria, seville = sevilla, san sebastian = donostia san sebastian, ' +
    'mallorca = palma, majorca = palma, palma de mallorca = palma, saragossa = zaragoza, ' +
    'corunna = a coruna, la coruna = a coruna',
  NL:
    'den haag = the hague, s gravenhage = the hague, texel = den burg, arnheim = arnhem, ' +
    'sittard geleen = sittard',
  BR: 'porto de galinhas = ipojuca, brazilia = brasilia',
  CN: 'hongkong = hong kong, shanhai = shanghai, chengou = chengdu, canton = guangzhou, peking = beijing',
  HK: 'hong kong island = hong kong',
  IE: 'galway = gaillimh',
  FR:
    'sophia antipolis = valbonne, lyons = lyon, marseilles = marseille, strassbourg = strasbourg, ' +
    'paris la defense = puteaux, la defense = puteaux',
  MT: 'saint julians = san giljan, saint julian = san giljan',
  UA: 'kiev = kyiv, kiew = kyiv, lvov = lviv, kharkov = kharkiv, odesa = odessa, vinnytsya = vinnytsia',
  ID: 'bali = denpasar, badung city = denpasar, badung = denpasar, jogjakarta = yogyakarta',
  NZ:
    'te whanganui a tara wellington = wellington, te whanganui a tara = wellington, ' +
    'otautahi christchurch = christchurch, otautahi = christchurch, otepoti dunedin = dunedin, ' +
    'waihopai = invercargill, tamaki makaurau = auckland',
  AU:
    'tarndanya = adelaide, sidney = sydney, south wharf = melbourne, naarm = melbourne, ' +
    'meanjin = brisbane',
  US:
    'washington = washington d c, washington dc = washington d c, new york = new york city, ' +
    'nyc = new york city, manhattan = new york city, san franciso = san francisco, ' +
    'clear water = clearwater, beckenridge = breckenridge, pocono manor = mount pocono, ' +
    'ohio union = columbus, research triangle park = durham, raleigh durham = raleigh, ' +
    'tampa bay = tampa, port canaveral = cape canaveral, silicon valley = san jose, ' +
    'walker creek ranch = petaluma, vegas = las vegas',
  RU: 'ekaterinburg = yekaterinburg, petersburg = saint petersburg, nizhny novgorod = nizhniy novgorod',
  PL: 'warszawa = warsaw, cracow = krakow, danzig = gdansk, varsovia = warsaw',
  CZ: 'praha = prague, brunn = brno',
  PT: 'lisboa = lisbon, oporto = porto',
  RO: 'bucuresti = bucharest, cluj = cluj napoca, cluj napoka = cluj napoca',
  MD: 'kishinev = chisinau',
  RS: 'beograd = belgrade',
  FI: 'helsingfors = helsinki',
  IL:
    'tel aviv yafo = tel aviv, tel aviv jaffa = tel aviv, rishon lezion = rishon leziyyon, ' +
    'gelilot = ramat hasharon',
  JP: 'tokio = tokyo, mie = tsu, koto = tokyo',
  MY:
    'penang = george town, pulau pinang = george town, sabah = kota kinabalu, cyberjaya = putrajaya, ' +
    'iskandar malaysia = johor bahru',
  PH: 'malate = manila, boracay island = malay, bohol = tagbilaran city, cebu = cebu city',
  TR: 'constantinople = istanbul',
  DO: 'playa dorada = puerto plata',
  TH: 'krung thep = bangkok',
  VN: 'saigon = ho chi minh city, ho chi minh = ho chi minh city',
  MM: 'rangoon = yangon',
  KR: 'pusan = busan',
  TW: 'taipei city = taipei',
  CO: 'bogota d c = bogota',
  MX: 'ciudad de mexico = mexico city, cdmx = mexico city, mexico df = mexico city',
  AR: 'caba = buenos aires, ciudad de buenos aires = buenos aires, la serranita = alta gracia',
  CM: 'molyko buea = buea',
  GB: 'newcastle = newcastle upon tyne, perthshire = perth',
  PR: 'rio mar = rio grande',
  CU: 'villa clara = santa clara, habana = havana, la habana = havana',
  MA: 'marrakech = marrakesh',
  EG: 'al qahirah = cairo',
};

/** The gazetteer's own names by country and by the name that people use. */
export function readOtherNames(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(written).flatMap(([country, names]) =>
      names.split(', ').map((pair): [string, string] => {
        const [name = '', known = ''] = pair.split(' = ');
        return [`${country} ${name}`, known];
      }),
    ),
  );
}

/** Regions as people write them, as GeoNames numbers them; American states have their letters there. */
export const adminCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CA: {
    AB: '01',
    BC: '02',
    MB: '03',
    NB: '04',
    NL: '05',
    NS: '07',
    ON: '08',
    PE: '09',
    QC: '10',
    SK: '11',
    YT: '12',
    NT: '13',
    NU: '14',
  },
  AU: { ACT: '01', NSW: '02', NT: '03', QLD: '04', SA: '05', TAS: '06', VIC: '07', WA: '08' },
};
