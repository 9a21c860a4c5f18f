/** What can be measured of a day (domain: measures), in the order in which it is offered. */
export const measures = ['peak', 'pod_peak_sum', 'concurrent_peak', 'p95', 'average'] as const;

export const isMeasure = (name: string): name is (typeof measures)[number] =>
  (measures as readonly string[]).includes(name);
