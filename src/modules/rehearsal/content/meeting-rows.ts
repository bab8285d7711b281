/** Tables at which people can meet: name, way, seats. */
export const tableRows: readonly (readonly [name: string, way: string, seats: number])[] = [
  ['Table 1', 'Foyer, by the harbour window', 4],
  ['Table 2', 'Foyer, by the harbour window', 4],
  ['Table 3', 'Foyer, beside the coffee bar', 2],
  ['Table 4', 'Foyer, beside the coffee bar', 2],
  ['Long table', '1st floor, in front of the library', 8],
  ['Quiet corner', '2nd floor, past the lift', 3],
];

/** What people would like to talk about when they ask for a meeting. */
export const aboutRows = {
  toAnswer:
    'You asked about moving to another country for a job: I did it twice, and would gladly tell you over a coffee.',
  agreed: '다음 번역 모임을 어떻게 열지 이야기해요. 지난번에 정리한 용어집을 가져갈게요.',
} as const;
