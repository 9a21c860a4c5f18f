import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { useChange } from '../../api/queries';
import type { ScheduleChange } from '../../api/types';

/** Asked again now and then: the next and the last runs move on by themselves. */
export const useSchedule = () =>
  useQuery({
    queryKey: ['schedule'],
    queryFn: ({ signal }) => body(client.GET('/api/scheduler/config', { signal })),
    refetchInterval: 30_000,
  });

export const useChangeSchedule = () =>
  useChange(
    (change: ScheduleChange) => body(client.POST('/api/scheduler/config', { body: change })),
    ['schedule'],
  );
