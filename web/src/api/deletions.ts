import { ProblemError } from './problem';

/** Deletions that are on their way at once: there is no request for many. */
const atOnce = 6;

/** Deletes each; what somebody else deleted before is gone too. Nothing goes on once this has ended. */
export async function deleteEach<Thing>(things: Thing[], remove: (thing: Thing) => Promise<unknown>) {
  const left = [...things];
  const failures: unknown[] = [];
  const worker = async () => {
    for (let thing = left.pop(); thing !== undefined; thing = left.pop())
      try {
        await remove(thing);
      } catch (error) {
        if (!(error instanceof ProblemError && error.status === 404)) failures.push(error);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
}
