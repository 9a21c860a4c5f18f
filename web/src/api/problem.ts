/** A refusal as the server words it (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string | undefined,
    readonly traceId: string | undefined,
    /** Messages by field, for 400. */
    readonly fields: Record<string, string[]>,
    /** What was wrong with each part of a refused file. */
    readonly items: unknown[],
  ) {
    super(detail || title);
    this.name = 'ProblemError';
  }
}

/** The server did not answer at all. */
export class ConnectionError extends Error {
  constructor() {
    super('The server cannot be reached.');
    this.name = 'ConnectionError';
  }
}

interface Problem {
  title?: string;
  detail?: string;
  code?: string;
  trace_id?: string;
  errors?: Record<string, string[]> | unknown[];
}

/** Gateways answer these, without a problem, when the server behind them is away. */
const gatewayStatuses = [502, 503, 504];

export async function errorOf(response: Response): Promise<ProblemError | ConnectionError> {
  const text = await response.text();
  let problem: Problem | undefined;
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    if (gatewayStatuses.includes(response.status)) return new ConnectionError();
  }
  return new ProblemError(
    response.status,
    problem?.title ?? `${response.status} ${response.statusText}`.trim(),
    problem?.detail ?? '',
    problem?.code,
    problem?.trace_id,
    Array.isArray(problem?.errors) ? {} : (problem?.errors ?? {}),
    Array.isArray(problem?.errors) ? problem.errors : [],
  );
}
