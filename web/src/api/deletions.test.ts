import { describe, expect, it } from 'vitest';
import { deleteEach } from './deletions';
import { ProblemError } from './problem';

const refusal = (status: number) => new ProblemError(status, 'refused', '', undefined, undefined, {}, []);

describe('deleting many', () => {
  it('counts what somebody else deleted as gone', async () => {
    const asked: number[] = [];
    await deleteEach([1, 2, 3], (id) => {
      asked.push(id);
      return id === 2 ? Promise.reject(refusal(404)) : Promise.resolve();
    });
    expect(asked.sort()).toEqual([1, 2, 3]);
  });

  it('ends when all have been tried, and then tells of the failure', async () => {
    let done = 0;
    const deleting = deleteEach(
      Array.from({ length: 20 }, (_, id) => id),
      (id) => (id === 19 ? Promise.reject(refusal(503)) : Promise.resolve().then(() => (done += 1))),
    );
    await expect(deleting).rejects.toThrow();
    expect(done).toBe(19);
  });
});
