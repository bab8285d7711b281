import type { StatementField } from '../rules/statement-line.ts';

/** Headers by field as banks write them, folded: without accents, brackets and capitals. English apart, for it says nothing of dates. */
const english: readonly (readonly [StatementField, string])[] = [
  [
    'bookedOn',
    'date|booking date|booked on|date booked|posting date|post date|posted date|transaction date|entry date|completed date|date completed|date completed utc|completed on',
  ],
  ['valueOn', 'value date|date of value|effective date'],
  ['amount', 'amount|transaction amount|net amount|amount account currency'],
  ['credit', 'credit|credits|credit amount|paid in|money in|deposit|deposits|incoming'],
  ['debit', 'debit|debits|debit amount|paid out|money out|withdrawal|withdrawals|outgoing'],
  [
    'sign',
    'debit credit|credit debit|dr cr|cr dr|c d|d c|credit debit indicator|debit credit indicator|direction',
  ],
  ['currency', 'currency|currency code|account currency|payment currency'],
  [
    'payer',
    'payer|payee|name|counterparty|counterparty name|partner|partner name|sender|sender name|remitter|payer name|debtor name|other party|from',
  ],
  [
    'payerAccount',
    'counterparty iban|counterparty account|partner iban|payer account|payer iban|sender account|sender iban|debtor iban|iban|account number',
  ],
  [
    'reference',
    'reference|payment reference|description|transaction description|details|payment details|memo|narrative|remittance information|message|notes|note|text|information|particulars|transaction details',
  ],
  [
    'endToEndId',
    'end to end id|end to end reference|end to end identification|endtoend id|endtoendid|e2e|client reference',
  ],
  [
    'bankReference',
    'transaction id|transactionid|transaction number|bank reference|bank transaction id|entry reference|transferwise id|id',
  ],
  ['status', 'status|state'],
];

/** German, French, Dutch, Spanish, Korean, Chinese. */
const others: readonly (readonly [StatementField, string])[] = [
  [
    'bookedOn',
    'buchungstag|buchungsdatum|abschlussdatum|buchung|datum|date comptable|date operation|date de l operation|date d operation|date de comptabilisation|boekdatum|boekingsdatum|transactiedatum|datum boeking|fecha|fecha operacion|fecha de operacion|fecha de la operacion|f operacion|fecha contable|fecha movimiento|거래일|거래일자|거래일시|거래날짜|일자|날짜|일시|交易日期|记账日期|入账日期|交易时间|记账日|交易日|日期',
  ],
  [
    'valueOn',
    'valuta|valutadatum|wertstellung|wertstellungsdatum|wert|date de valeur|date valeur|rentedatum|valutadag|fecha valor|fecha de valor|f valor|기산일|起息日',
  ],
  [
    'amount',
    'betrag|umsatz|betrag der transaktion|umsatzbetrag|montant|montant de l operation|montant operation|bedrag|transactiebedrag|bedrag transactie|importe|importe de la operacion|cantidad|monto|거래금액|금액|交易金额|金额|发生额',
  ],
  [
    'credit',
    'haben|gutschrift|gutschriften|eingang|bij|credit montant|abono|abonos|haber|ingreso|ingresos|입금|입금액|입금금액|맡기신금액|收入|收入金额|贷方|贷方金额|贷方发生额|存入金额|转入金额|交易金额 收入',
  ],
  [
    'debit',
    'soll|lastschrift|belastung|belastungen|ausgang|af|debet|cargo|cargos|debe|gasto|gastos|출금|출금액|출금금액|찾으신금액|支出|支出金额|借方|借方金额|借方发生额|转出金额|交易金额 支出',
  ],
  [
    'sign',
    'soll haben|s h|soll haben kennzeichen|af bij|debet credit|sens|signe|입출금구분|借贷标志|借贷|收支|收 支',
  ],
  [
    'currency',
    'wahrung|waehrung|kontowahrung|devise|monnaie|munt|muntsoort|divisa|moneda|통화|통화코드|币种|货币|记账币种|交易币种',
  ],
  [
    'payer',
    'auftraggeber empfanger|auftraggeber beguenstigter|auftraggeber begunstigter|beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger|name zahlungsbeteiligter|zahlungspflichtige r|zahlungspflichtiger|zahlungspflichtige|auftraggeber|absender|einzahler|zahler|emetteur|nom|nom de la contrepartie|tiers|donneur d ordre|contrepartie|naam|tegenpartij|naam tegenpartij|naam omschrijving|naam andere partij|ordenante|nombre|beneficiario ordenante|remitente|보낸분|보낸분 받는분|보내는분|거래처|의뢰인|입금자|입금자명|성명|예금주|对方户名|对方名称|付款人|付款方|付款人名称|付款人户名|对方账户名称|对方单位名称',
  ],
  [
    'payerAccount',
    'iban zahlungsbeteiligter|kontonummer iban|kontonummer|iban des auftraggebers|gegenkonto|tegenrekening|tegenrekening iban bban|rekening tegenpartij|cuenta ordenante|cuenta origen|compte contrepartie|iban contrepartie|상대계좌|상대계좌번호|对方账号|对方账户|付款账号|付款人账号',
  ],
  [
    'reference',
    'verwendungszweck|buchungstext|mitteilung|mitteilungen|zahlungsgrund|buchungsdetails|avisierungstext|beschreibung|libelle|libelle operation|libelle de l operation|libelle simplifie|communication|communications|motif|details de l operation|informations complementaires|omschrijving|mededeling|mededelingen|betalingskenmerk|concepto|observaciones|referencia|detalle|descripcion|적요|메모|송금메모|내용|거래내용|거래기록사항|기재내용|비고|받는분통장표시내용|摘要|附言|备注|用途|交易备注|交易附言|交易摘要|留言',
  ],
  ['endToEndId', 'kundenreferenz|kundenreferenz end to end|ende zu ende referenz|reference de bout en bout'],
  [
    'bankReference',
    'transaktionsnummer|umsatz id|bankreferenz|transactiereferentie|volgnr|numero d operation|numero de operacion|거래번호|交易流水号|流水号|交易号|交易流水',
  ],
  ['status', 'info|statut|estado|상태|状态|交易状态'],
];

const byName: ReadonlyMap<string, { readonly field: StatementField; readonly isEnglish: boolean }> = new Map(
  [
    ...others.map((entry) => ({ entry, isEnglish: false })),
    ...english.map((entry) => ({ entry, isEnglish: true })),
  ].flatMap(({ entry: [field, names], isEnglish }) =>
    names.split('|').map((name) => [name, { field, isEnglish }] as const),
  ),
);

/** A header as it is compared: lower case, without accents and signs, without a currency or a number at its end. */
export function foldedHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (?:원|元)$/u, '')
    .replace(/ (?:in )?[a-z]{3}$/, (end) => (currencyIn(header) ? '' : end))
    .replace(/ ?\d{1,2}$/, '')
    .trim();
}

/** A currency that a header names in brackets or after "in": "Betrag (EUR)", "Amount in USD". */
export function currencyIn(header: string): string | null {
  return /(?:[([]|\bin )([A-Z]{3})[)\]]?\s*$/.exec(header)?.[1] ?? null;
}

/** The field that a header names in one of seven languages, or `null`. */
export function fieldOf(
  header: string,
): { readonly field: StatementField; readonly isEnglish: boolean } | null {
  return byName.get(foldedHeader(header)) ?? null;
}
