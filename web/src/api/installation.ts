import { queryOptions, useQuery } from '@tanstack/react-query';
import { body, client } from './client';

/** Which version runs, and in which time zone its days are. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => body(client.GET('/api/version', { signal })),
});

export const useInstallation = () => useQuery(installationQuery);
