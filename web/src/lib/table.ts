/** Filtering and sorting of tables, in the browser: whole lists are held, so they answer as one types. */

export type SortValue = string | number | boolean | null | undefined;

const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

/** Orders two values; a missing one comes last whichever way the table is sorted. */
function compare(left: SortValue, right: SortValue, direction: 1 | -1) {
  const leftMissing = left === null || left === undefined;
  const rightMissing = right === null || right === undefined;
  if (leftMissing || rightMissing) return Number(leftMissing) - Number(rightMissing);
  const order =
    typeof left === 'string' || typeof right === 'string'
      ? collator.compare(String(left), String(right))
      : Number(left) - Number(right);
  return order * direction;
}

/** `field` or `-field`, as the API's own lists are sorted. */
export function parseSort(sort: string) {
  return sort.startsWith('-')
    ? { field: sort.slice(1), direction: -1 as const }
    : { field: sort, direction: 1 as const };
}

export function sortRows<Row>(
  rows: Row[],
  value: ((row: Row) => SortValue) | undefined,
  direction: 1 | -1,
): Row[] {
  if (!value) return rows;
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((left, right) => compare(left.by, right.by, direction))
    .map(({ row }) => row);
}

/** Keeps rows that contain every word, in any case. */
export function searchRows<Row>(rows: Row[], text: (row: Row) => string, query: string): Row[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const searched = text(row).toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** Each text once, in the order of the language. */
export const distinct = (texts: string[]) =>
  [...new Set(texts)].sort((left, right) => collator.compare(left, right));
